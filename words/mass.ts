/**
 * `12345600` grams → `12,345.6 kg`, with a space that does not break. Peru and English write
 * numbers alike: comma for thousands, point for decimals. No gram is rounded away.
 */
export function kilograms(grams: number): string {
  const size = Math.abs(grams);
  const whole = String(Math.floor(size / 1000)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = String(size % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${grams < 0 ? '−' : ''}${whole}${rest === '' ? '' : `.${rest}`}\u00a0kg`;
}
