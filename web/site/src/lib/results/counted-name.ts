import type { OfficeResultsWords } from '../../../../../words/es/office-results.ts';

/** What is counted by its name, or by the beginning of its id where the name may not be seen. */
export function countedName(
  { id, name }: { readonly id: string; readonly name: string | null },
  words: OfficeResultsWords,
): string {
  return name ?? words.indicator.noName(id.slice(-6));
}
