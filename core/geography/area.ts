/** A point of the earth in degrees × 10,000,000 (WGS 84): whole numbers, about a centimetre. */
export type Position = { readonly latE7: number; readonly lngE7: number };

/** A closed line: the last position joins the first, which is not repeated. */
export type Ring = readonly Position[];

/** Where a district is: its outer lines and the holes in them, in any order. */
export type DistrictArea = { readonly ubigeo: string; readonly rings: readonly Ring[] };

/**
 * The district in which a position lies; undefined when it lies in none of them. A border belongs
 * to both of its districts: the one listed first is answered, so that the answer never wavers.
 *
 * Lines are straight in degrees and none crosses the antimeridian: right for districts.
 */
export function districtAt(position: Position, areas: readonly DistrictArea[]): string | undefined {
  return areas.find(({ rings }) => isWithin(position, rings))?.ubigeo;
}

/** Inside of an odd number of the lines, or on one of them; exact, in whole numbers. */
export function isWithin(position: Position, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [from, to] of edgesOf(ring)) {
      const side = sideOf(position, from, to);
      if (side === 0n && isBeside(position, from, to)) return true;
      if (from.latE7 > position.latE7 === to.latE7 > position.latE7) continue;
      // The edge passes the height of the point: it counts when it does so east of it.
      if (from.latE7 > to.latE7 ? side < 0n : side > 0n) inside = !inside;
    }
  }
  return inside;
}

function edgesOf(ring: Ring): readonly (readonly [Position, Position])[] {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length];
    return to === undefined ? [] : [[from, to] as const];
  });
}

/** Above zero when the point lies left of the way, below when right. Products pass 2^53. */
function sideOf(position: Position, from: Position, to: Position): bigint {
  return (
    BigInt(to.lngE7 - from.lngE7) * BigInt(position.latE7 - from.latE7) -
    BigInt(position.lngE7 - from.lngE7) * BigInt(to.latE7 - from.latE7)
  );
}

function isBeside({ latE7, lngE7 }: Position, from: Position, to: Position): boolean {
  return (
    latE7 >= Math.min(from.latE7, to.latE7) &&
    latE7 <= Math.max(from.latE7, to.latE7) &&
    lngE7 >= Math.min(from.lngE7, to.lngE7) &&
    lngE7 <= Math.max(from.lngE7, to.lngE7)
  );
}

/** The smallest box around the positions; undefined without any. */
export type Box = {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
};

export function boxAround(positions: readonly Position[]): Box | undefined {
  const first = positions[0];
  if (first === undefined) return undefined;
  return positions.reduce<Box>(
    ({ south, north, west, east }, { latE7, lngE7 }) => ({
      south: Math.min(south, latE7),
      north: Math.max(north, latE7),
      west: Math.min(west, lngE7),
      east: Math.max(east, lngE7),
    }),
    { south: first.latE7, north: first.latE7, west: first.lngE7, east: first.lngE7 },
  );
}
