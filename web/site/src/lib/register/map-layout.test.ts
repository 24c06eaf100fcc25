import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutMap } from './map-layout.ts';

const pin = (id: string, lat: number, lng: number) => ({
  id,
  name: id,
  latE7: Math.round(lat * 1e7),
  lngE7: Math.round(lng * 1e7),
});

describe('the map', () => {
  test('is not there when there is nothing to show', () => {
    expect(layOutMap([], [], 320)).toBeUndefined();
  });

  test('loses no point: every one is in exactly one circle, inside the picture', () => {
    const degrees = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(degrees, degrees), { minLength: 1, maxLength: 60 }), (all) => {
        const pins = all.map(([lat, lng], index) =>
          pin(String(index), -12 + lat / 1e4, -77 + lng / 1e4),
        );
        const map = layOutMap(pins, [], 320);
        if (!map) throw new Error('no map');
        const shown = map.clusters.flatMap(({ pins: own }) => own.map(({ id }) => id));
        expect(shown.toSorted()).toEqual(pins.map(({ id }) => id).toSorted());
        for (const { x, y } of map.clusters) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(map.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(map.height);
        }
      }),
    );
  });

  test('has north above and east to the right, and a click finds its way back', () => {
    const map = layOutMap([pin('south-west', -12.1, -77.1), pin('north-east', -12, -77)], [], 320);
    if (!map) throw new Error('no map');
    const of = (id: string) => map.clusters.find(({ pins }) => pins[0]?.id === id);
    const [low, high] = [of('south-west'), of('north-east')];
    if (!low || !high) throw new Error('they were thrown together');
    expect(low.y).toBeGreaterThan(high.y);
    expect(low.x).toBeLessThan(high.x);
    const back = map.positionAt(high.x, high.y);
    expect(Math.abs(back.latE7 + 120_000_000)).toBeLessThan(2_000);
    expect(Math.abs(back.lngE7 + 770_000_000)).toBeLessThan(2_000);
  });

  test('says a round length as long as it is: a tenth of a degree northwards is 11 km', () => {
    const map = layOutMap([pin('a', -12.1, -77), pin('b', -12, -77)], [], 320);
    if (!map) throw new Error('no map');
    expect([1, 2, 5].map((n) => n * 1000)).toContain(map.scale.metres);
    const [a, b] = map.clusters;
    const pixels = Math.abs((a?.y ?? 0) - (b?.y ?? 0));
    expect((pixels / map.scale.pixels) * map.scale.metres).toBeCloseTo(11_060, -2);
  });

  test('draws the outline of a district with its hole as one shape', () => {
    const ring = (from: number, side: number) =>
      [
        [from, from],
        [from, from + side],
        [from + side, from + side],
      ].map(([lat = 0, lng = 0]) => ({ latE7: lat * 1e7, lngE7: lng * 1e7 }));
    const map = layOutMap([], [{ ubigeo: '990001', rings: [ring(0, 3), ring(1, 1)] }], 320);
    expect(map?.outlines[0]?.path.match(/M/g)).toHaveLength(2);
  });
});
