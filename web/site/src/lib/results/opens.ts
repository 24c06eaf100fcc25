import type { CountedShown } from '../../../../../wire/api/result-answers.ts';

/**
 * Where a row of what counts opens: a person, an organisation or a thing at the reason, kilograms
 * at the record that accepted them, a promise in the list of promises. Null: the reader may not.
 */
export function opensAt(
  { id, kind, opens }: Pick<CountedShown, 'id' | 'kind' | 'opens'>,
  code: string,
  query: string,
): string | null {
  if (!opens) return null;
  if (kind === 'delivery') return `/oficina/evidencia/revisar?registro=${id}`;
  if (kind === 'commitment') return `/oficina/compromisos#${id}`;
  return `/oficina/resultados/${code}/porque/${id}${query}`;
}
