import type { ShareOut } from './share-events.ts';

/**
 * Whether the money that came equals what was handed out: costs, common fund and parts. No céntimo
 * appears or vanishes, and nobody stands in a share-out twice.
 *
 * @returns the code of what is wrong, with both sums in céntimos; undefined when it adds up
 */
export function notAddingUp(
  share: Pick<ShareOut, 'sales' | 'costs' | 'fund' | 'lines'>,
): { readonly came: number; readonly given: number } | undefined {
  const came = total(share.sales);
  const given = total(share.costs) + share.fund + total(share.lines);
  return came === given ? undefined : { came, given };
}

/** The first member or sale that stands in a share-out twice, if any does. */
export function statedTwice({
  lines,
  sales,
}: Pick<ShareOut, 'lines' | 'sales'>): string | undefined {
  const seen = new Set<string>();
  return [...lines.map(({ member }) => member), ...sales.map(({ sale }) => sale)].find(
    (id) => seen.has(id) || !seen.add(id),
  );
}

function total(list: readonly { readonly amount: number }[]): number {
  return list.reduce((sum, { amount }) => sum + amount, 0);
}
