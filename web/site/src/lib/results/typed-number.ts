/** A number as it was typed, `2,000`; the text itself where it is none, null where it is empty. */
export function numberOf(text: string): number | string | null {
  const plain = text.replaceAll(',', '').replaceAll(' ', '');
  if (plain === '') return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : text;
}
