import type { PathwayApiWords } from '../es/api-pathways.ts';

export const pathwayApiWords: PathwayApiWords = {
  walksOf: 'The pathways somebody walks, requirement by requirement, what is next and what expires',
  pathwayBook: 'What forms let choose: papers, practices, diagnoses and stages',
  pathwayBoard: 'Who stands where on a pathway; whoever has not moved for longest first',
  associationFilePdf:
    'The file of an organisation: pathways, papers, members, records and their files',
  pathwaysStuck: 'Who is on the way and has not moved for longest, over all pathways',
  pathwaysDue: 'Papers, answers and terms of the next days, the nearest first',
};
