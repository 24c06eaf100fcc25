/**
 * The same name however it was typed: without accents, capitals, doubled spaces and punctuation.
 * The letters are those of Spanish; written out, because the core knows no locale.
 */
const plain: Readonly<Record<string, string>> = {
  á: 'a',
  é: 'e',
  í: 'i',
  ó: 'o',
  ú: 'u',
  ü: 'u',
  ñ: 'n',
};

export function foldSpelling(name: string): string {
  return name
    .toLowerCase()
    .replace(/[áéíóúüñ]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** How many letters have to change to turn one text into the other (Levenshtein). */
export function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** One slip of the hand is forgiven in a short name, two in a long one. */
function alike(a: string, b: string): boolean {
  const slips = Math.min(a.length, b.length) < 6 ? 0 : Math.min(a.length, b.length) < 12 ? 1 : 2;
  // Names that differ in a number are different names: "Puesto 14", "Puesto 15".
  const digits = (name: string): string => name.replace(/[^0-9]/g, '');
  return a === b || (digits(a) === digits(b) && lettersApart(a, b) <= slips);
}

/**
 * Groups of spellings that are probably one name, the most frequent spelling first. A proposal:
 * a person confirms it in the mapping.
 */
export function groupSpellings(counts: ReadonlyMap<string, number>): string[][] {
  const byUse = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const groups: { readonly folded: string; readonly spellings: string[] }[] = [];
  for (const [spelling] of byUse) {
    const folded = foldSpelling(spelling);
    const group = groups.find((one) => alike(one.folded, folded));
    if (group) group.spellings.push(spelling);
    else groups.push({ folded, spellings: [spelling] });
  }
  return groups.map(({ spellings }) => spellings);
}

/** The known name that a new spelling probably means, if any. */
export function nearestSpelling(spelling: string, known: readonly string[]): string | undefined {
  const folded = foldSpelling(spelling);
  return (
    known.find((name) => foldSpelling(name) === folded) ??
    known.find((name) => alike(foldSpelling(name), folded))
  );
}
