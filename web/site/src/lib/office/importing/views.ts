/** Which rows of a checked list are shown. */
const views = {
  all: undefined,
  held: 'held,double,aside',
  new: 'new,joins',
  differs: 'differs',
  there: 'there',
  brought: 'brought',
} as const;

export type View = keyof typeof views;

export function isView(name: string): name is View {
  return Object.hasOwn(views, name);
}

export const viewNames = Object.keys(views).filter(isView);

/** What the API calls them. */
export function standingsOf(view: View): string | undefined {
  return views[view];
}

/** How many rows of a count belong to a view. */
export function countIn(view: View, counts: Readonly<Record<string, number>>): number {
  const names = views[view]?.split(',') ?? Object.keys(counts);
  return names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
}
