import { describe, expect, test } from 'vitest';
import { districtAt } from '../../core/geography/area.ts';
import { programmeFileEn } from '../../words/en/programme-file.ts';
import { readDistrictAreas } from './district-areas.ts';

/** Made up: squares around whole degrees, not where the districts are. */
const square = (lng: number) => [
  [lng, -13],
  [lng + 1, -13],
  [lng + 1, -12],
  [lng, -12],
  [lng, -13],
];
const feature = (ubigeo: string, geometry: unknown) => ({
  type: 'Feature',
  properties: { ubigeo, name: 'made up' },
  geometry,
});
const read = (features: readonly unknown[]) =>
  readDistrictAreas(
    JSON.stringify({ type: 'FeatureCollection', features }),
    ['150115', '150111'],
    programmeFileEn,
  );

describe('the outlines of districts', () => {
  test('may be absent, and then there are none', () => {
    expect(readDistrictAreas(undefined, ['150115'], programmeFileEn)).toEqual({
      ok: true,
      value: [],
    });
  });

  test('tell the district of a point, also in several pieces and with holes', () => {
    const hole = [
      [-77.6, -12.6],
      [-77.4, -12.6],
      [-77.4, -12.4],
      [-77.6, -12.4],
      [-77.6, -12.6],
    ];
    const areas = read([
      feature('150115', { type: 'Polygon', coordinates: [square(-78), hole] }),
      feature('150111', { type: 'MultiPolygon', coordinates: [[square(-77)], [square(-70)]] }),
    ]);
    if (!areas.ok) throw new Error(JSON.stringify(areas.problems));
    const at = (latE7: number, lngE7: number) => districtAt({ latE7, lngE7 }, areas.value);
    expect(at(-129_000_000, -779_000_000)).toBe('150115');
    expect(at(-125_000_000, -775_000_000)).toBeUndefined();
    expect(at(-125_000_000, -695_000_000)).toBe('150111');
  });

  test.each([
    [
      'a district that is not of the programme',
      feature('150101', polygon(square(-78))),
      'districts',
    ],
    [
      'a line that is left open',
      feature('150115', polygon(square(-78).slice(0, 4))),
      'three corners',
    ],
    [
      'a line of two corners',
      feature(
        '150115',
        polygon([
          [1, 1],
          [2, 2],
          [1, 1],
        ]),
      ),
      'three corners',
    ],
    [
      'a point instead of an outline',
      feature('150115', { type: 'Point', coordinates: [1, 1] }),
      '"Polygon"',
    ],
    [
      'latitude and longitude in the wrong order',
      feature(
        '150115',
        polygon([
          [-12, -100],
          [-12, 1],
          [2, 2],
          [-12, -100],
        ]),
      ),
      '90',
    ],
  ])('with %s are told as a fault of the file', (_, wrong, part) => {
    const areas = read([wrong]);
    if (areas.ok) throw new Error('the fault was not found');
    expect(areas.problems[0]).toMatchObject({ code: 'programme/file-invalid' });
    expect(JSON.stringify(areas.problems)).toContain(part.replaceAll('"', '\\"'));
  });

  test('named twice, or not JSON at all, are told too', () => {
    const twice = read([
      feature('150115', polygon(square(-78))),
      feature('150115', polygon(square(-77))),
    ]);
    expect(twice).toMatchObject({
      ok: false,
      problems: [{ facts: { field: 'features.1.properties.ubigeo' } }],
    });
    expect(readDistrictAreas('{', [], programmeFileEn)).toMatchObject({ ok: false });
  });
});

function polygon(line: readonly (readonly number[])[]) {
  return { type: 'Polygon', coordinates: [line] };
}
