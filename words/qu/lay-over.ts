type Words = { readonly [key: string]: unknown };

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null;
}

/** A catalogue with those of its words replaced that another one has, key by key. */
export function laidOver<T extends object>(under: T, over: object): T {
  const result: T = { ...under };
  const found = new Map<string, unknown>(Object.entries(over));
  for (const [key, below] of new Map<string, unknown>(Object.entries(under))) {
    const above = found.get(key);
    if (above === undefined) continue;
    const value: unknown = isWords(below) && isWords(above) ? laidOver(below, above) : above;
    Object.assign(result, { [key]: value });
  }
  return result;
}

/** How many words a catalogue has: sentences and functions that make them. */
export function wordsIn(catalogue: object): number {
  return Object.values(catalogue).reduce<number>(
    (sum, value) => sum + (isWords(value) ? wordsIn(value) : 1),
    0,
  );
}
