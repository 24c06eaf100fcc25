type Paged = { readonly page: number; readonly pages: number };

/** The number of the first row of a page, from 1: every page but the last is full. */
export function firstShown(
  { page, pages, ...of }: Paged & { readonly total?: number; readonly count?: number | null },
  rows: number,
): number {
  const all = of.total ?? of.count ?? rows;
  return page === pages ? all - rows + 1 : (page - 1) * rows + 1;
}
