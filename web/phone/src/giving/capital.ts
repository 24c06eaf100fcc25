/** A word of a sentence where it stands alone, as on a button: `fresco` → `Fresco`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
