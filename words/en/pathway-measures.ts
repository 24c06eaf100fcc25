import type { pathwayMeasures as spanish } from '../es/pathway-measures.ts';

export const pathwayMeasures: typeof spanish = {
  minutes: 'minutes of training',
  modules: 'modules',
  practices: 'practices',
  times: 'visits at which it was seen',
  flows: 'deliveries',
  weeks: 'weeks with weighings',
  givers: 'enterprises that delivered',
  links: 'links of the chain with deliveries',
  members: 'members',
  meetings: 'meetings with signed minutes',
  commitments: 'commitments',
  parts: 'parts',
  documents: 'documents',
  stages: 'stages',
  signatures: 'signatures',
  all: 'requirements',
};
