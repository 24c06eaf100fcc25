import type { CountedShown } from '../../../../../wire/api/result-answers.ts';
import type { OfficeResultsWords } from '../../../../../words/es/office-results.ts';

/** What is counted by its name, or by the end of its id: it has none, or it may not be seen. */
export function countedName(
  { id, name, kind }: Pick<CountedShown, 'id' | 'name'> & { readonly kind?: string },
  words: OfficeResultsWords,
): string {
  const { noName, delivery } = words.indicator;
  return name ?? (kind === 'delivery' ? delivery(id.slice(-6)) : noName(id.slice(-6)));
}
