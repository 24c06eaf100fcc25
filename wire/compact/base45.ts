/** RFC 9285: two bytes as three signs of the alphabet that QR codes write most densely. */
export const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at] ?? 0;
    const second = bytes[at + 1];
    let value = second === undefined ? first : first * 256 + second;
    for (let sign = second === undefined ? 2 : 3; sign > 0; sign -= 1) {
      text += alphabet.charAt(value % 45);
      value = Math.floor(value / 45);
    }
  }
  return text;
}

/** Undefined for what base 45 never writes. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const signs = Array.from(text.slice(at, at + 3), (sign) => alphabet.indexOf(sign));
    if (signs.includes(-1)) return undefined;
    const value = signs.reduceRight((sum, sign) => sum * 45 + sign, 0);
    if (value >= (signs.length === 3 ? 65_536 : 256)) return undefined;
    if (signs.length === 3) bytes.push(Math.floor(value / 256));
    bytes.push(value % 256);
  }
  return new Uint8Array(bytes);
}
