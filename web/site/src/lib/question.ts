/** `?name=value…` from what is defined, or nothing at all. */
export function questionOf(asked: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== '') query.set(name, value);
  }
  return query.size === 0 ? '' : `?${query}`;
}
