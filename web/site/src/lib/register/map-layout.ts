import {
  boxAround,
  type Box,
  type DistrictArea,
  type Position,
} from '../../../../../core/geography/area.ts';

/** A point of the map and what stands there. */
export type Pin = Position & { readonly id: string; readonly name: string };

/** What lies together in one hexagon, drawn as one circle at its middle. */
export type Cluster<P extends Pin> = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly pins: readonly P[];
};

export type MapLayout<P extends Pin> = {
  readonly width: number;
  readonly height: number;
  readonly clusters: readonly Cluster<P>[];
  /** Path data of each district, and where its name stands. */
  readonly outlines: readonly {
    readonly ubigeo: string;
    readonly path: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** A round length and how long it is drawn. */
  readonly scale: { readonly metres: number; readonly pixels: number };
  /** The position under a pixel of the picture, for clicks. */
  readonly positionAt: (x: number, y: number) => Position;
  readonly pixelOf: (position: Position) => { readonly x: number; readonly y: number };
};

/** Metres of one degree of a meridian, WGS 84 near Lima: enough for a scale bar. */
const metresPerDegree = 110_600;
const margin = 32;
/** A picture of one point still shows its surroundings: half a kilometre each way. */
const leastSpanE7 = 90_000;

/**
 * A map drawn without anybody's tiles: districts as outlines, points in hexagons so that a thousand
 * stalls do not become a blot. Flat (equirectangular about its middle): right for a city.
 *
 * @param width of the picture in its own units; the height follows from what it shows
 * @param around positions that have to be seen besides, such as the point being placed
 */
export function layOutMap<P extends Pin>(
  pins: readonly P[],
  areas: readonly DistrictArea[],
  width: number,
  around: readonly Position[] = [],
): MapLayout<P> | undefined {
  const corners = areas.flatMap(({ rings }) => rings.flat());
  const box = boxAround([...pins, ...corners, ...around]);
  if (box === undefined) return undefined;
  const frame = frameOf(box, width);
  const project = ({ latE7, lngE7 }: Position) => ({
    x: frame.left + (lngE7 - frame.midLng) * frame.perLng,
    y: frame.top - (latE7 - frame.midLat) * frame.perLat,
  });
  const placed = pins.map((pin) => ({ pin, ...project(pin) }));
  return {
    width,
    height: frame.height,
    clusters: clustersOf(placed),
    outlines: areas.map(({ ubigeo, rings }) => {
      const lines = rings.map((ring) => ring.map(project));
      const all = lines.flat();
      return {
        ubigeo,
        path: lines
          .map((line) => `M${line.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`)
          .join(''),
        x: round(meanOf(all.map(({ x }) => x))),
        y: round(meanOf(all.map(({ y }) => y))),
      };
    }),
    scale: scaleOf(frame.perLat),
    pixelOf: project,
    positionAt: (x, y) => ({
      latE7: Math.round(frame.midLat - (y - frame.top) / frame.perLat),
      lngE7: Math.round(frame.midLng + (x - frame.left) / frame.perLng),
    }),
  };
}

/** Where the name of each district stands when no outline does: over the middle of its points. */
export function captionsOf<P extends Pin & { readonly district: string | null }>(
  layout: MapLayout<P>,
  pins: readonly P[],
  nameOf: (ubigeo: string) => string,
): readonly { readonly x: number; readonly y: number; readonly text: string }[] {
  const districts = new Set(pins.flatMap(({ district }) => district ?? []));
  return [...districts].map((district) => {
    const own = pins.filter((pin) => pin.district === district).map(layout.pixelOf);
    const top = Math.min(...own.map(({ y }) => y));
    return {
      x: round(meanOf(own.map(({ x }) => x))),
      y: round(Math.max(top - 14, 16)),
      text: nameOf(district),
    };
  });
}

type Frame = {
  readonly midLat: number;
  readonly midLng: number;
  readonly perLat: number;
  readonly perLng: number;
  readonly left: number;
  readonly top: number;
  readonly height: number;
};

function frameOf({ south, north, west, east }: Box, width: number): Frame {
  const midLat = (south + north) / 2;
  const shrink = Math.cos((midLat / 1e7) * (Math.PI / 180));
  const lngSpan = Math.max((east - west) * shrink, leastSpanE7);
  const latSpan = Math.max(north - south, leastSpanE7);
  const inner = width - 2 * margin;
  // Neither a ribbon nor a tower: the height stays between half and five quarters of the width.
  const perLat = Math.min(inner / lngSpan, (width * 1.25 - 2 * margin) / latSpan);
  const height = Math.max(Math.round(latSpan * perLat + 2 * margin), Math.round(width / 2));
  return {
    midLat,
    midLng: (west + east) / 2,
    perLat,
    perLng: perLat * shrink,
    left: width / 2,
    top: height / 2,
    height,
  };
}

const hexagon = 34;

/** Points of one hexagon stand at their mean, biggest first, so that small ones lie on top. */
function clustersOf<P extends Pin>(
  placed: readonly { readonly pin: P; readonly x: number; readonly y: number }[],
): readonly Cluster<P>[] {
  const cells = new Map<string, { readonly pin: P; readonly x: number; readonly y: number }[]>();
  for (const one of placed) {
    const key = hexagonOf(one.x, one.y);
    const cell = cells.get(key);
    if (cell) cell.push(one);
    else cells.set(key, [one]);
  }
  return [...cells.values()]
    .map((cell) => ({
      x: round(meanOf(cell.map(({ x }) => x))),
      y: round(meanOf(cell.map(({ y }) => y))),
      radius:
        cell.length === 1 ? 7 : round(Math.min(9 + 2.4 * Math.sqrt(cell.length), hexagon / 1.6)),
      pins: cell.map(({ pin }) => pin),
    }))
    .sort((a, b) => b.radius - a.radius);
}

/** Which hexagon of a grid a pixel lies in: axial coordinates, rounded as cubes. */
function hexagonOf(x: number, y: number): string {
  const q = ((Math.sqrt(3) / 3) * x - y / 3) / (hexagon / 2);
  const r = ((2 / 3) * y) / (hexagon / 2);
  const s = -q - r;
  const [rq, rr, rs] = [Math.round(q), Math.round(r), Math.round(s)];
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs - s)];
  if (dq > dr && dq > ds) return `${-rr - rs}/${rr}`;
  return dr > ds ? `${rq}/${-rq - rs}` : `${rq}/${rr}`;
}

/** The longest of 1, 2, 5, 10… metres that fits in a quarter of a small picture. */
function scaleOf(perLat: number): MapLayout<Pin>['scale'] {
  const pixelsPerMetre = (perLat * 1e7) / metresPerDegree;
  const most = 90 / pixelsPerMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = power * ([5, 2, 1].find((step) => step * power <= most) ?? 1);
  return { metres, pixels: round(metres * pixelsPerMetre) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
