/**
 * A table's state lives in the address: `?orden=-nombre&pagina=3` and one value for each filter,
 * so that what is seen can be sent, kept as a bookmark and exported.
 */
export type Sort = { readonly by: string; readonly descending: boolean };

/** As much of an address as links on it need. */
type Address = Pick<URL, 'pathname' | 'search'>;

/** Reads `?orden=`; what is not among `allowed` is the `otherwise`. */
export function sortOf(url: URL, allowed: readonly string[], otherwise: Sort): Sort {
  const asked = url.searchParams.get('orden') ?? '';
  const descending = asked.startsWith('-');
  const by = descending ? asked.slice(1) : asked;
  return allowed.includes(by) ? { by, descending } : otherwise;
}

/** Where the head of a column leads: first in rising order, then in falling; back to page one. */
export function sortLink(url: Address, by: string, now: Sort | undefined): string {
  const falling = now?.by === by && !now.descending;
  return withQuery(url, { orden: `${falling ? '-' : ''}${by}`, pagina: undefined });
}

/** This address with some values set and others, which are undefined, taken out. */
export function withQuery(
  url: Address,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === '') query.delete(name);
    else query.set(name, value);
  }
  return query.size === 0 ? url.pathname : `${url.pathname}?${query}`;
}
