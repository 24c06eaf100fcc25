/** `12.5` or `12,5` kilograms → 12500 grams; undefined when it is no mass above zero. */
export function weigh(typed: string): number | undefined {
  const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(typed.trim());
  if (!match) return undefined;
  const grams = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
  return grams > 0 ? grams : undefined;
}

/** 12500 grams → `12.5`: as it is typed into a form. */
export function kilogramsTyped(grams: number): string {
  const fraction = String(grams % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${Math.floor(grams / 1000)}${fraction === '' ? '' : `.${fraction}`}`;
}
