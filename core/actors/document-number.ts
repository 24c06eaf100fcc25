/** Weights of the ten first digits of a RUC (SUNAT, módulo 11). */
const rucWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * Whether these are the eleven digits of a RUC: one of the beginnings that SUNAT gives (10 persons,
 * 15 to 17 others, 20 legal persons) and its check digit. It does not say that the RUC exists.
 */
export function isRuc(text: string): boolean {
  if (!/^(?:10|15|16|17|20)\d{9}$/.test(text)) return false;
  const sum = rucWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return (11 - (sum % 11)) % 10 === Number(text[10]);
}

/** Whether these are the eight digits of a DNI; its check character stands apart from the number. */
export function isDni(text: string): boolean {
  return /^\d{8}$/.test(text);
}

/** A number as it is kept: without the spaces, dots and dashes that people put in. */
export function plainNumber(typed: string): string {
  return typed.replace(/[\s.\-–]/g, '').toUpperCase();
}
