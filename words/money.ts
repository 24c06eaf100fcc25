/** What the currency of Peru is called on paper; others by their code (ISO 4217). */
export function currencySign(currency: string): string {
  return currency === 'PEN' ? 'S/' : currency;
}

/** `123450` céntimos → `1,234.50`: comma for thousands, point for decimals, always two. */
export function amountText(centimos: number): string {
  const size = Math.abs(centimos);
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${centimos < 0 ? '−' : ''}${whole}.${String(size % 100).padStart(2, '0')}`;
}
