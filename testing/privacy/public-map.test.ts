import * as v from 'valibot';
import { expect, test } from 'vitest';
import { idFrom } from '../../core/events/ids.ts';
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

  /** Los Cerros weighs in the north and in the south; eleven people belong to it. */
  const twoCentres = async (world: Peopled): Promise<readonly string[]> => {
    const { names, write } = world;
    const centres = [
      ['Norte', gamarra],
      ['Sur', away],
    ] as const;
    for (const [name, at] of centres) {
      await accepted(world, workshops(world, name, 4, at));
      await accepted(world, [
        write('place.register', {
          place: names.place(name),
          actor: names.actor('Los Cerros'),
          name,
          district: '150115',
          ...at,
        }),
      ]);
    }
    const people = Array.from({ length: 11 }, (_, n) => `Persona ${n}`);
    await accepted(
      world,
      people.map((name) =>
        write('actor.register', {
          actor: names.actor(name),
          kind: 'recycler',
          parent: names.actor('Los Cerros'),
          sex: 'F',
        }),
      ),
    );
    return people;
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
    // With a second centre elsewhere a month that one person brought is in none of them.
    await accepted(world, centre('Otro centro', away));
    expect((await map(world)).elsewhere_g).toBe(24_500);
  });

  test('kilograms of an association with two centres stand at the one where five brought them', async () => {
    const world = await startPeopled(engine);
    const { names, write } = world;
    const people = await twoCentres(world);
    const brings = (
      by: string,
      where: string,
      mass: number,
      at: string,
    ): Record<string, unknown> => {
      const event = world.collect(`${by} ${where} ${at}`, mass, { by, at });
      return { ...event, payload: { ...Object(event['payload']), place: names.place(where) } };
    };
    const may = '2026-05-10T15:00:00.000Z';
    const now = new Date(Date.now() - 1_000).toISOString();
    const north = people.slice(0, 5).map((by) => brings(by, 'Norte', 10_000, may));
    const south = people.slice(5).map((by) => brings(by, 'Sur', 1_000, may));
    await accepted(world, [...north, ...south.slice(0, 4)]);
    // Four brought to the south: it could be subtracted from the total, so neither is told.
    expect((await map(world)).elsewhere_g).toBe(54_000);
    await accepted(world, south.slice(4));
    const told = async (period = '') => {
      const path = `/api/v1/public/map${period}`;
      const { hexagons, elsewhere_g } = v.parse(publicMapAnswer, await world.program.json(path));
      return [
        ...hexagons.map(({ collected_g: grams }) => grams).sort((a, b) => b - a),
        elsewhere_g,
      ];
    };
    expect(await told()).toEqual([50_000, 6_000, 0]);
    // Weighed in the month that is not over, and in part of one: only in the total.
    await accepted(
      world,
      people.slice(0, 5).map((by) => brings(by, 'Norte', 2_000, now)),
    );
    expect(await told()).toEqual([50_000, 6_000, 10_000]);
    expect(await told('?from=2026-05-02&to=2026-05-31')).toEqual([0, 0, 56_000]);
    expect(await told('?from=2026-05&to=2026-05')).toEqual([50_000, 6_000, 0]);
    // What is annulled is at no place, and where it leaves fewer than five nothing is.
    const [first] = south;
    await accepted(world, [
      write('flow.void', { fact: idFrom<'event'>(String(first?.['id'])), reason: 'did_not_occur' }),
    ]);
    expect(await told('?from=2026-05&to=2026-05')).toEqual([50_000, 5_000, 0]);
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
