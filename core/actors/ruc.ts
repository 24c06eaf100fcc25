/**
 * The RUC (Registro Único de Contribuyentes) has eleven digits: two for the kind of taxpayer, eight
 * of the number (of a natural person the DNI), and a check digit by SUNAT's modulus 11 with the
 * weights 5 4 3 2 7 6 5 4 3 2. The tests hold it against RUCs that institutions publish.
 */
const weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Natural persons (10, 15, 16, 17) and legal persons (20). */
const kinds = ['10', '15', '16', '17', '20'];

/** The RUC without spaces and dashes, or undefined when its form or its check digit is wrong. */
export function readRuc(written: string): string | undefined {
  const ruc = written.replace(/[\s.-]/g, '');
  if (!/^\d{11}$/.test(ruc) || !kinds.includes(ruc.slice(0, 2))) return undefined;
  return checkDigit(ruc) === Number(ruc.slice(10)) ? ruc : undefined;
}

function checkDigit(ruc: string): number {
  const total = weights.reduce((sum, weight, index) => sum + weight * Number(ruc[index]), 0);
  // 10 becomes 0 and 11 becomes 1.
  return (11 - (total % 11)) % 10;
}
