/**
 * How many slips of the hand lie between two words: a letter wrong, left out, too many, or two
 * neighbours swapped (optimal string alignment).
 */
export function slipsApart(a: string, b: string): number {
  if (a === b) return 0;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : wrong;
      next.push(Math.min(wrong, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** How many slips are forgiven in a word of this length. */
export function slipsForgiven(length: number): number {
  return length < 4 ? 0 : length < 9 ? 1 : 2;
}

/**
 * A word and what is left of it without one of its letters. Two words that are one slip apart
 * share at least one of these, so that a typing error is found by equality.
 */
export function neighbourhood(word: string): readonly string[] {
  const left = Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
  return [...new Set([word, ...left])];
}
