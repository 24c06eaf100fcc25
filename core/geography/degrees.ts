/**
 * Degrees as people and maps write them: `-12.0672`, `-12,0672`, `12.0672 S`, `77.0145 O`.
 * Answers degrees × 10,000,000 rounded half away from zero, or undefined when it is not one or lies
 * beyond the earth.
 */
export function readDegrees(typed: string, axis: 'latitude' | 'longitude'): number | undefined {
  const match = /^([+-]?)(\d{1,3})(?:[.,](\d{1,15}))?\s*°?\s*([NSEWO]?)$/i.exec(typed.trim());
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', letter = ''] = match;
  const side = letter.toUpperCase();
  if (side !== '' && (sign !== '' || !(axis === 'latitude' ? 'NS' : 'EWO').includes(side))) {
    return undefined;
  }
  const digits = `${fraction}00000000`;
  const rounded = Number(whole + digits.slice(0, 7)) + (Number(digits[7]) >= 5 ? 1 : 0);
  const size = sign === '-' || (side !== '' && 'SWO'.includes(side)) ? -rounded : rounded;
  const most = axis === 'latitude' ? 900_000_000 : 1_800_000_000;
  return Math.abs(size) <= most ? size + 0 : undefined;
}

/** `-120672000` → `-12.0672`; nothing is lost. */
export function degreesText(e7: number): string {
  const digits = String(Math.abs(e7)).padStart(8, '0');
  const fraction = digits.slice(-7).replace(/0+$/, '');
  return `${e7 < 0 ? '-' : ''}${digits.slice(0, -7)}${fraction === '' ? '' : `.${fraction}`}`;
}
