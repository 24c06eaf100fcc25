/** Numbers as spreadsheets read them: a point, no thousands, no unit. */

/** 12345600 grams → `12345.6`. */
export function plainKilograms(grams: number): string {
  const rest = String(grams % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${Math.floor(grams / 1000)}${rest === '' ? '' : `.${rest}`}`;
}

/** 150 céntimos → `1.50`. */
export function plainMoney(centimos: number): string {
  return `${Math.floor(centimos / 100)}.${String(centimos % 100).padStart(2, '0')}`;
}
