import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { grams } from '../../core/quantities/quantity.ts';
import { lotAnswer, traceAnswer } from '../../wire/api/lot-answers.ts';
import { programmeAnswer, publicEventsAnswer } from '../../wire/api/public-answers.ts';
import { problemSchema } from '../../wire/events/outcome-schemas.ts';
import { forEachEngine } from '../engines.ts';
import { weighed } from '../factories/events.ts';
import { startWorld, type World } from './http-world.ts';

forEachEngine((engine) => {
  let world: World;
  const json = (path: string) => world.program.json(`/api/v1${path}`);

  /** Two associations weigh; one sends to the other; the two lots are pressed into one bale. */
  beforeAll(async () => {
    world = await startWorld(engine);
    const { names, write, collect, program } = world;
    const cerros = names.actor('Los Cerros');
    const agua = names.actor('Mujeres del Agua');
    const centre = names.place('centre of Mujeres del Agua');
    const { outcomes } = await program.send([
      collect('own', 6_000, { by: 'Carmen', holder: 'Mujeres del Agua' }),
      collect('given', 4_000, { by: 'Julio' }),
      write(
        'flow.dispatch',
        {
          holder: cerros,
          place: names.place('centre of Los Cerros'),
          receiver: agua,
          take: { lots: [{ lot: names.lot('given'), grams: grams(4_000) }] },
          purpose: 'delivery',
        },
        { name: 'sent', at: '2026-07-02T15:00:00.000Z' },
      ),
      write(
        'flow.accept',
        {
          holder: agua,
          place: centre,
          transfer: names.event('sent'),
          accepted: weighed(4_000),
          returned: null,
        },
        { at: '2026-07-02T17:00:00.000Z' },
      ),
      write(
        'flow.combine',
        {
          holder: agua,
          place: centre,
          take: {
            lots: [
              { lot: names.lot('own'), grams: grams(6_000) },
              { lot: names.lot('given'), grams: grams(4_000) },
            ],
          },
          lot: { id: names.lot('bale'), letter: 'M' },
        },
        { at: '2026-07-03T15:00:00.000Z' },
      ),
    ]);
    expect(outcomes.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
  });

  test('the origin of a bale is told in grams and shares, by association and source', async () => {
    const bale = world.names.lot('bale');
    const trace = v.parse(traceAnswer, await json(`/lots/${bale}/trace`));
    expect(trace.edges).toHaveLength(2);
    expect(trace.lots.map((lot) => lot.created_g)).toEqual([6_000, 4_000, 10_000]);
    expect(trace.origin?.byAssociation).toMatchObject([
      { name: { es: 'Mujeres del Agua' }, grams: 6_000, share_bp: 6_000 },
      { name: { es: 'Los Cerros' }, grams: 4_000, share_bp: 4_000 },
    ]);
    expect(trace.origin?.bySourceKind).toMatchObject([{ key: 'market', share_bp: 10_000 }]);
    for (const shares of Object.values(trace.origin ?? {})) {
      if (typeof shares === 'number') continue;
      expect(shares.reduce((sum, share) => sum + share.share_bp, 0)).toBe(10_000);
    }
  });

  test('two collectors are too few to tell their sex', async () => {
    const trace = v.parse(traceAnswer, await json(`/lots/${world.names.lot('bale')}/trace`));
    expect(trace.origin?.bySex).toMatchObject([{ key: 'withheld', share_bp: 10_000 }]);
  });

  test('downwards the trace leads from a weighing to the bale', async () => {
    const own = world.names.lot('own');
    const trace = v.parse(traceAnswer, await json(`/lots/${own}/trace?direction=down`));
    expect(trace.lots.map((lot) => lot.id)).toEqual([own, world.names.lot('bale')]);
    expect(trace.origin).toBeNull();
  });

  test('a lot is found by the code that people read, also in small letters', async () => {
    const given = v.parse(lotAnswer, await json(`/lots/${world.names.lot('given')}`));
    const byCode = v.parse(lotAnswer, await json(`/lots/${given.code.toLowerCase()}`));
    expect(byCode).toEqual(given);
    expect(given).toMatchObject({ created_g: 4_000, held_g: 0, in_transit_g: 0 });
    expect(given.events).toMatchObject([
      { kind: 'flow.collect', day: '2026-07-01', grams: 4_000, from: null, to: 'Los Cerros' },
      { kind: 'flow.dispatch', from: 'Los Cerros', to: 'Mujeres del Agua' },
      { kind: 'flow.accept', from: 'Los Cerros', to: 'Mujeres del Agua', grams: 4_000 },
      { kind: 'flow.combine', from: 'Mujeres del Agua', to: null },
    ]);
  });

  test('a lot that is not there is not there, by code and by id', async () => {
    for (const name of ['A00000', world.names.lot('never made'), '%27%3B--']) {
      for (const path of [`/api/v1/lots/${name}`, `/api/v1/lots/${name}/trace`]) {
        const answer = await world.program.ask(path);
        expect(answer.status).toBe(404);
        expect(v.parse(problemSchema, await answer.json()).code).toBe('http/lot-not-found');
      }
    }
  });

  test('no public answer names a person', async () => {
    const people = ['Rosa', 'Julio', 'Carmen', 'Nélida'].map((name) => world.names.actor(name));
    const bale = world.names.lot('bale');
    const paths = [
      '/public/programme',
      ...['material', 'district', 'month', 'association'].map((by) => `/public/flows?by=${by}`),
      '/public/flows.csv',
      '/public/sankey',
      '/public/events',
      `/lots/${bale}`,
      `/lots/${bale}/trace`,
      `/lots/${world.names.lot('own')}/trace?direction=down`,
    ];
    for (const path of paths) {
      const answer = await fetch(`${world.program.running.address}/api/v1${path}`);
      expect(answer.status).toBe(200);
      const text = await answer.text();
      for (const person of people) expect(text, path).not.toContain(person);
    }
  });

  test('four recyclers are too few to be counted; organisations are', async () => {
    const { counts } = v.parse(programmeAnswer, await json('/public/programme'));
    const recyclers = counts.filter(({ kind }) => kind === 'recycler');
    expect(recyclers.length).toBeGreaterThan(1);
    expect(recyclers.every(({ count }) => count === null)).toBe(true);
    expect(counts).toContainEqual({
      kind: 'recyclers-association',
      sex: null,
      district: null,
      count: 2,
    });
  });

  test('the lines behind a figure can be narrowed to one association and one material', async () => {
    const agua = world.names.actor('Mujeres del Agua');
    const found = v.parse(
      publicEventsAnswer,
      await json(
        `/public/events?class=collected&material=cardboard-corrugated&association=${agua}`,
      ),
    );
    expect(found.events).toEqual([
      {
        day: '2026-07-01',
        kind: 'flow.collect',
        class: 'collected',
        material: 'cardboard-corrugated',
        grams: 6_000,
        method: 'scale',
        association: 'Mujeres del Agua',
        district: '150115',
        sourceKind: 'market',
        regime: 'municipal',
      },
    ]);
  });

  test('flows can be narrowed the same way, and still close', async () => {
    const agua = world.names.actor('Mujeres del Agua');
    const flows = await json(`/public/flows?association=${agua}&material=cardboard-corrugated`);
    expect(flows).toMatchObject({ totals: { collected_g: 6_000 } });
  });

  test('an answer that is known already is not sent again until a new event comes', async () => {
    const { program, collect } = world;
    const first = await program.ask('/api/v1/public/flows');
    const mark = first.headers.get('etag') ?? '';
    const again = await program.ask('/api/v1/public/flows', { headers: { 'if-none-match': mark } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await program.send([collect('one more', 1_000)]);
    const after = await program.ask('/api/v1/public/flows', { headers: { 'if-none-match': mark } });
    expect(after.status).toBe(200);
  });

  test('any page of the web may read what is public, and nothing else', async () => {
    const open = await world.program.ask('/api/v1/public/flows');
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    const closed = await world.program.ask('/api/v1/balances');
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a question that makes no sense is refused, naming the field', async () => {
    for (const [query, field] of [
      ['by=colour', 'by'],
      ['from=2026-02-30', 'from'],
      ['to=julio', 'to'],
      ['from=2026-05&to=2026-04', 'to'],
      ['form=2026-01', 'form'],
      ['from=2026-01&from=2026-02', 'from'],
    ]) {
      const answer = await world.program.ask(`/api/v1/public/flows?${query}`);
      const problem = v.parse(problemSchema, await answer.json());
      expect([query, problem.code, problem.facts['field']]).toEqual([
        query,
        'http/query-invalid',
        field,
      ]);
    }
  });
});
