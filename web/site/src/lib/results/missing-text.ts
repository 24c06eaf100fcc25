import type { WhyShown } from '../../../../../wire/api/result-answers.ts';
import { count } from '../../../../../words/figures.ts';
import { dayName } from '../date-names.ts';
import type { Language } from '../language.ts';
import type { ResultWords } from './words.ts';

/** A step by the name that the folder gives it; a condition without one as what it asks for. */
export function stepName(step: WhyShown, words: ResultWords, language: Language): string {
  const own = words.results.why;
  if (step.name !== null) return step.name[language];
  if (step.of === 'not') return own.not_;
  const { of } = step;
  return of === 'all' || of === 'any' || of === 'sequence' || of === 'belongs'
    ? own[of]
    : step.says;
}

/** What somebody still lacks, in one line: “Capacitación: 360 de 576 minutos de capacitación”. */
export function missingText(node: WhyShown, words: ResultWords, language: Language): string {
  const own = words.results.why;
  const said = [
    node.have === null || node.need === null || node.need <= 1
      ? null
      : own.progress(count(node.have), count(node.need), node.measure),
    node.known === null ? null : own.known(words.results.levels[node.known].toLowerCase()),
    node.earliest === null ? null : own.earliest(dayName(node.earliest, words.kit)),
    node.until === null ? null : own.until(dayName(node.until, words.kit)),
  ].filter((text) => text !== null);
  const name = stepName(node, words, language);
  return said.length === 0 ? name : `${name}: ${said.join(', ')}`;
}
