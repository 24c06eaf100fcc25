import type { SiteClimateWords } from '../../../../../words/es/site-climate.ts';
import type { ClimateAnswer } from '../../../../../wire/api/climate-answers.ts';
import type { Language } from '../language.ts';

/** A factor has its own name; parameters of landfills, rotting and weighing are worded here. */
export function swingName(
  { name, label }: Pick<ClimateAnswer['sensitivity'][number], 'name' | 'label'>,
  words: SiteClimateWords['swing'],
  language: Language,
): string {
  if (label !== null) return label[language];
  const [kind = '', of = ''] = name.split('/');
  if (kind === 'landfill') return words.landfill(words.sites[of] ?? of);
  if (kind === 'k') return words.rot(words.rots[of] ?? of);
  if (kind === 'mass') return words.mass(words.grades[of] ?? of);
  return name;
}
