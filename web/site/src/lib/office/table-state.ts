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

/** Which page this is: where it begins (`?desde=`, a cursor) and the number of its first row. */
function pageOf(url: Address): { readonly cursor: string; readonly first: string } {
  const query = new URLSearchParams(url.search);
  return { cursor: query.get('desde') ?? '', first: query.get('n') ?? '1' };
}

/** The way here, page by page: cursors lead only forwards. */
function wayOf(url: Address): readonly string[] {
  return new URLSearchParams(url.search).getAll('atras').flatMap((way) => way.split('~'));
}

/** The next page of a list that is read by cursors; it remembers the way back. */
export function pageAfter(
  url: Address,
  next: { readonly cursor: string; readonly first: number },
): string {
  const { cursor, first } = pageOf(url);
  const way = [...wayOf(url), `${first}.${cursor}`].join('~');
  return withQuery(url, { desde: next.cursor, n: String(next.first), atras: way });
}

/** The page before; the first one where the way here is not known. */
export function pageBefore(url: Address): string {
  const way = wayOf(url);
  const [first = '1', ...cursor] = (way.at(-1) ?? '1.').split('.');
  return withQuery(url, {
    desde: cursor.join('.'),
    n: first === '1' ? undefined : first,
    atras: way.slice(0, -1).join('~'),
  });
}
