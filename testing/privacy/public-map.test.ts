import * as v from 'valibot';
import { expect, test } from 'vitest';
import { publicMapAnswer } from '../../wire/api/public-answers.ts';
import { forEachEngine } from '../engines.ts';
import { startPeopled, type Peopled } from './people.ts';

/** Gamarra, in degrees × 10,000,000; and a point some kilometres away. */
const gamarra = { latE7: -120_640_000, lngE7: -770_150_000 };
const away = { latE7: -120_430_000, lngE7: -769_980_000 };

forEachEngine((engine) => {
  const map = async (world: Peopled) =>
    v.parse(publicMapAnswer, await world.program.json('/api/v1/public/map'));
  const workshops = (world: Peopled, name: string, many: number, at: typeof gamarra) =>
    Array.from({ length: many }, (_, n) => [
      world.write('actor.register', {
        actor: world.names.actor(`${name} ${n}`),
        kind: 'workshop',
        name: `${name} ${n}`,
        district: '150115',
      }),
      world.write('place.register', {
        place: world.names.place(`${name} ${n}`),
        actor: world.names.actor(`${name} ${n}`),
        name: `${name} ${n}`,
        district: '150115',
        latE7: at.latE7 + n,
        lngE7: at.lngE7,
      }),
    ]).flat();
  const accepted = async (world: Peopled, events: Record<string, unknown>[]) => {
    const { outcomes } = await world.program.send(events);
    expect(outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
  };

  test('a hexagon of fewer than five places is not on the public map', async () => {
    const world = await startPeopled(engine);
    await accepted(world, workshops(world, 'Taller', 4, gamarra));
    expect(await map(world)).toMatchObject({ places: null, hexagons: [], withheld: true });
    await accepted(world, workshops(world, 'Otro', 9, gamarra));
    // Thirteen, in fives.
    const alone = await map(world);
    expect(alone.hexagons.map(({ places }) => places)).toEqual([10]);
    expect(alone.hexagons[0]?.boundary).toHaveLength(6);
    await accepted(world, workshops(world, 'Lejos', 2, away));
    // With two far away, both are withheld: the difference to the total would be those two.
    expect(await map(world)).toMatchObject({ places: 15, hexagons: [], withheld: true });
    await accepted(world, workshops(world, 'Más', 6, away));
    expect((await map(world)).hexagons.map(({ places }) => places)).toEqual([10, 5]);
  });

  test('kilograms stand in a drawn hexagon, of associations that work there alone', async () => {
    const world = await startPeopled(engine);
    await accepted(world, workshops(world, 'Taller', 4, gamarra));
    const centre = (name: string, at: typeof gamarra) => [
      world.write('place.register', {
        place: world.names.place(name),
        actor: world.names.actor('Los Cerros'),
        name,
        district: '150115',
        ...at,
      }),
    ];
    await accepted(world, [world.collect('uno', 24_500)]);
    // Four places are not drawn: what was collected is somewhere else, and where is not told.
    expect(await map(world)).toMatchObject({ hexagons: [], elsewhere_g: 24_500 });
    await accepted(world, centre('Centro de Los Cerros', gamarra));
    const drawn = await map(world);
    expect(drawn.hexagons.map(({ collected_g: grams }) => grams)).toEqual([24_500]);
    expect(drawn.elsewhere_g).toBe(0);
    const other = v.parse(
      publicMapAnswer,
      await world.program.json('/api/v1/public/map?from=2020-01&to=2020-01'),
    );
    expect(other).toMatchObject({ from: '2020-01-01', elsewhere_g: 0 });
    expect(other.hexagons.map(({ collected_g: grams }) => grams)).toEqual([0]);
    // With a second centre elsewhere nobody knows in which it was weighed.
    await accepted(world, centre('Otro centro', away));
    expect((await map(world)).elsewhere_g).toBe(24_500);
  });

  test('poster and picture are files again when they are asked for a second time', async () => {
    const world = await startPeopled(engine);
    for (const [path, begins] of [
      ['/api/v1/public/poster.pdf?language=en', '%PDF-'],
      ['/api/v1/public/picture.png', '\u0089PNG'],
    ] as const) {
      const bytes = async (): Promise<Buffer> =>
        Buffer.from(await (await world.program.ask(path)).arrayBuffer());
      const first = await bytes();
      expect(first.subarray(0, begins.length).toString('latin1')).toBe(begins);
      expect(first.equals(await bytes())).toBe(true);
    }
    expect((await world.program.ask('/api/v1/public/poster.pdf?month=2026-13')).status).toBe(400);
  });
});
