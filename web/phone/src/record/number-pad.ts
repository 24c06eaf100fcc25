/** Keys of the pad; `back` takes the last character away. */
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'back';

const wholeMost = 6;
/** Grams: three places of a kilogram. */
const placesMost = 3;

/**
 * The text after a key. It is always `''` or a plain decimal without a leading zero too many; a
 * key that does not fit changes nothing.
 *
 * @param decimals are decimals allowed (a weight) or not (a count)
 */
export function press(text: string, key: PadKey, decimals: boolean): string {
  if (key === 'back') return text === '0.' ? '' : text.slice(0, -1);
  const [whole = '', places] = text.split('.');
  if (key === '.') {
    if (!decimals || places !== undefined) return text;
    return text === '' ? '0.' : `${text}.`;
  }
  if (places !== undefined) return places.length < placesMost ? text + key : text;
  if (whole === '0') return key === '0' ? text : key;
  return whole.length < wholeMost ? text + key : text;
}

/** `24.` → `24`, `24.50` stays as it was typed. */
export function asDecimal(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
