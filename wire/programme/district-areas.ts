import * as v from 'valibot';
import type { DistrictArea, Ring } from '../../core/geography/area.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { ProgrammeFileWords } from '../../words/es/programme-file.ts';

/** The one file of a programme folder that may be absent: then no district is told from a point. */
export const areasFile = 'districts.geojson';

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
/** Longitude first, as RFC 7946 has it; a height is passed over. */
const coordinate = v.pipe(
  v.looseTuple([degrees(180), degrees(90)]),
  v.transform(([lng, lat]) => ({ latE7: Math.round(lat * 1e7), lngE7: Math.round(lng * 1e7) })),
);
/** The first position again at the end: at least three corners. */
const ring = v.pipe(
  v.array(coordinate),
  v.minLength(4, 'ring'),
  v.check((line) => {
    const [first, last] = [line[0], line.at(-1)];
    return first?.latE7 === last?.latE7 && first?.lngE7 === last?.lngE7;
  }, 'ring'),
  v.transform((line): Ring => line.slice(0, -1)),
);
const geometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
]);
const collection = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.object({ ubigeo: v.string() }),
      geometry,
    }),
  ),
});

export type ReadAreas =
  | { readonly ok: true; readonly value: readonly DistrictArea[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the outlines of districts (GeoJSON, RFC 7946: a feature with `properties.ubigeo` for each).
 * Every `programme/file-invalid` is told at once; the line is 1, since such files have few.
 *
 * @param text undefined when the folder has none, which is no fault
 * @param districts UBIGEO codes of the programme
 */
export function readDistrictAreas(
  text: string | undefined,
  districts: readonly string[],
  words: ProgrammeFileWords,
): ReadAreas {
  if (text === undefined) return { ok: true, value: [] };
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch (error) {
    return { ok: false, problems: [invalid('', words.json(String(error)))] };
  }
  const parsed = v.safeParse(collection, said);
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => {
      const detail =
        issue.message === 'ring'
          ? words.ring()
          : words.wrongType(issue.expected ?? '', issue.received);
      return invalid((issue.path ?? []).map(({ key }) => String(key)).join('.'), detail);
    });
    return { ok: false, problems };
  }
  const areas = parsed.output.features.map(({ properties, geometry: shape }) => ({
    ubigeo: properties.ubigeo,
    rings: shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat(),
  }));
  const problems = areas.flatMap(({ ubigeo }, index) => {
    const field = `features.${index}.properties.ubigeo`;
    if (!districts.includes(ubigeo)) {
      return [invalid(field, words.unknownCode('programme.yaml, districts', ubigeo))];
    }
    const before = areas.slice(0, index).some((other) => other.ubigeo === ubigeo);
    return before ? [invalid(field, words.doubled(ubigeo))] : [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: areas };
}

function invalid(field: string, detail: string): Problem {
  return { code: 'programme/file-invalid', facts: { file: areasFile, line: 1, field, detail } };
}
