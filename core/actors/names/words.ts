/**
 * What stands between the words of a Peruvian name and is written or left out as one likes:
 * "de la Cruz", "Quispe viuda de Huamán", "Ortega y Vega".
 */
const particles: ReadonlySet<string> = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'da',
  'do',
  'dos',
  'y',
  'e',
  'viuda',
  'viudo',
  'vda',
  'vdo',
]);

/** How lists shorten given names. */
const shortened: Readonly<Record<string, string>> = {
  ma: 'maria',
  fco: 'francisco',
  fca: 'francisca',
  gmo: 'guillermo',
};

/** Lower case, without accents and tildes: `Ñahui` and `nahui` are one spelling. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** What a label is sorted by: "Álvarez" comes before "Zapata", "Ñahui" beside "Nahui". */
export function sortedBy(label: string): string {
  return allWords(label).join(' ');
}

/** Every word of a text, folded. An apostrophe (`T'ika`) is part of its word. */
export function allWords(text: string): readonly string[] {
  return folded(text)
    .replace(/[’'´`ʼ]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * The words that tell a name apart: folded, without particles, shortened names written out. A name
 * that consists of particles keeps them.
 */
export function nameWords(text: string): readonly string[] {
  const all = allWords(text);
  const telling = all.filter((word) => !particles.has(word));
  return (telling.length === 0 ? all : telling).map((word) => shortened[word] ?? word);
}

/** "de Huamán", "vda. de Huamán": a husband's name rather than a surname of one's own. */
export function looksMarried(text: string): boolean {
  return /^(?:(?:viuda|vda)\.? )?de (?!l[ao]s? |los )/.test(folded(text).trim());
}

/** What a number is compared by: `+51 987-654-321` and `51987654321` are one. */
export function numberOf(text: string): string {
  return folded(text).replace(/[^a-z0-9]/g, '');
}

/** A Peruvian mobile or fixed number without the country's code. */
export function phoneDigits(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length > 9 && digits.startsWith('51') ? digits.slice(2) : digits;
}
