import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  dependentsAnswer,
  eventDetailAnswer,
  eventsAfterAnswer,
} from '../../wire/api/event-answers.ts';
import { problemSchema } from '../../wire/events/outcome-schemas.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { forEachEngine } from '../engines.ts';
import { weighed } from '../factories/events.ts';
import { startWorld, zipped, type World } from './http-world.ts';

const path = '/api/v1/events';

forEachEngine((engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine);
  });

  const post = (
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Response> => world.program.ask(path, { method: 'POST', body, headers });
  const codeOf = async (answer: Response): Promise<string> =>
    v.parse(problemSchema, await answer.json()).code;

  describe('a batch of weighings', () => {
    test('is accepted once; sent again it is there already, with the same standing', async () => {
      const batch = [world.collect('twice', 12_000), world.collect('twice too', 8_000)];
      const first = await world.program.send(batch);
      expect(first.outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
      const second = await world.program.send(batch);
      expect(second.outcomes.map(({ outcome }) => outcome)).toEqual(['already_had', 'already_had']);
      expect(second.outcomes.map(({ state }) => state)).toEqual(['accepted', 'accepted']);
      expect(second.epoch).toBe(first.epoch);
    });

    test('keeps the good ones when one among them cannot be read', async () => {
      const { outcomes } = await world.program.send([
        world.collect('good before', 1_000),
        { ...world.collect('bad', 1_000), payload: { holder: 'nobody' } },
        'not even an event',
        world.collect('good after', 1_000),
      ]);
      expect(outcomes.map(({ outcome }) => outcome)).toEqual([
        'accepted',
        'refused',
        'refused',
        'accepted',
      ]);
      expect(outcomes[1]?.problem?.code).toBe('events/malformed');
      expect(outcomes[2]).toMatchObject({ id: null, problem: { code: 'events/malformed' } });
    });

    test('refuses another content under an id that is taken, in that outcome alone', async () => {
      const honest = world.collect('honest', 5_000);
      await world.program.send([honest]);
      const { outcomes } = await world.program.send([
        { ...honest, occurredAt: '2026-07-01T16:00:00.000Z' },
        world.collect('beside', 1_000),
      ]);
      expect(outcomes[0]).toMatchObject({
        outcome: 'refused',
        problem: { code: 'events/id-taken', status: 409 },
      });
      expect(outcomes[1]?.outcome).toBe('accepted');
    });

    test('may come compressed, as phones send it', async () => {
      const answer = await post(zipped([world.collect('zipped', 3_000)]), {
        'content-encoding': 'gzip',
      });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ outcomes: [{ outcome: 'accepted' }] });
    });
  });

  describe('what cannot be a batch is a Problem and changes nothing', () => {
    test('too large, also when it only becomes so by inflating', async () => {
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
      const inflated = await post(new Uint8Array(bomb), { 'content-encoding': 'gzip' });
      expect(inflated.status).toBe(413);
      expect(await codeOf(inflated)).toBe('http/body-too-large');
      const plain = await post(' '.repeat(4 * 1024 * 1024 + 1));
      expect(plain.status).toBe(413);
    });

    test('more than 500 events', async () => {
      const answer = await post(JSON.stringify({ wire: 1, events: Array(501).fill({}) }));
      expect(answer.status).toBe(413);
      expect(await codeOf(answer)).toBe('http/batch-too-large');
    });

    test('compressed in a way that is not known', async () => {
      const answer = await post('x', { 'content-encoding': 'br' });
      expect(answer.status).toBe(415);
      expect(await codeOf(answer)).toBe('http/encoding-unsupported');
    });

    test('no JSON, broken gzip, broken UTF-8', async () => {
      for (const answer of [
        await post('{'),
        await post('no gzip', { 'content-encoding': 'gzip' }),
        await post(new Uint8Array([0x22, 0xff, 0x22])),
      ]) {
        expect(answer.status).toBe(400);
        expect(await codeOf(answer)).toBe('http/not-json');
      }
    });

    test('no list of events', async () => {
      const answer = await post(JSON.stringify({ wire: 2, events: [] }));
      expect(answer.status).toBe(422);
      expect(await codeOf(answer)).toBe('events/malformed');
    });
  });

  test('nobody writes or reads the log without the token, nor with a wrong one', async () => {
    const none = await world.program.ask(path, { headers: { authorization: '' } });
    expect([none.status, await codeOf(none)]).toEqual([401, 'access/sign-in']);
    const wrong = await world.program.ask(path, {
      method: 'POST',
      body: '{}',
      headers: { authorization: 'Bearer ayni_guessed' },
    });
    expect([wrong.status, await codeOf(wrong)]).toEqual([401, 'access/token-wrong']);
    expect(wrong.headers.get('www-authenticate')).toContain('Bearer');
  });

  test('a sale that arrives before its weighing waits, and is accepted when that comes', async () => {
    const { names, write, collect, program } = world;
    const sale = write(
      'flow.dispatch',
      {
        holder: names.actor('Los Cerros'),
        place: names.place('centre of Los Cerros'),
        receiver: names.actor('Papelera'),
        take: { lots: [{ lot: names.lot('late'), grams: grams(4_000) }] },
        purpose: 'sale',
      },
      { name: 'sale', at: '2026-07-02T15:00:00.000Z' },
    );
    const early = await program.send([sale]);
    expect(early.outcomes[0]).toMatchObject({
      outcome: 'quarantined',
      blocking: { awaits: `lot:${names.lot('late')}` },
    });
    const metrics = await program.ask('/metrics', {
      headers: { authorization: `Bearer ${program.running.metricsToken}` },
    });
    expect(await metrics.text()).toContain('ayni_events_quarantined 1');
    await program.send([collect('late', 10_000, { name: 'late weighing' })]);
    const found = v.parse(eventDetailAnswer, await program.json(`${path}/${names.event('sale')}`));
    expect(found.state).toBe('accepted');
    expect(found.postings.map((line) => line.grams).sort()).toEqual([-4_000, 4_000]);
  });

  test('before a weighing is voided, what hangs on it is shown with its grams', async () => {
    const { names, program } = world;
    const answer = v.parse(
      dependentsAnswer,
      await program.json(`${path}/${names.event('late weighing')}/dependents`),
    );
    expect(answer.dependents).toEqual([
      { id: names.event('sale'), kind: 'flow.dispatch', day: '2026-07-02', grams: 4_000 },
    ]);
    const none = await program.json(`${path}/${names.event('sale')}/dependents`);
    expect(none['dependents']).toEqual([]);
  });

  test('an amendment is told with the weighing that it amends', async () => {
    const { names, program, write, collect } = world;
    await program.send([collect('doubled', 7_000, { name: 'doubled' })]);
    await program.send([
      write(
        'flow.void',
        { fact: names.event('doubled'), reason: 'did_not_occur' },
        { name: 'void' },
      ),
    ]);
    const found = v.parse(
      eventDetailAnswer,
      await program.json(`${path}/${names.event('doubled')}`),
    );
    expect(found.state).toBe('voided');
    expect(found.amendments).toMatchObject([{ id: names.event('void'), state: 'accepted' }]);
  });

  test('who follows the log page by page sees every event once, in order', async () => {
    const seen: number[] = [];
    let after = '0';
    for (let page = 0; page < 100; page += 1) {
      const found = v.parse(
        eventsAfterAnswer,
        await world.program.json(`${path}?after=${after}&limit=7`),
      );
      seen.push(...found.events.map(({ seq }) => seq));
      if (found.next === null) break;
      after = found.next;
    }
    expect(seen).toEqual(seen.map((_, index) => index + 1));
    const beyond = await world.program.json(`${path}?after=${seen.length}`);
    expect(beyond).toMatchObject({ events: [], next: null });
  });

  test('an event that nobody sent is not there', async () => {
    const missing = `${path}/${world.names.event('never sent')}`;
    for (const asked of [missing, `${missing}/dependents`]) {
      const answer = await world.program.ask(asked);
      expect([answer.status, await codeOf(answer)]).toEqual([404, 'http/event-not-found']);
    }
    const cursor = await world.program.ask(`${path}?after=x`);
    expect([cursor.status, await codeOf(cursor)]).toEqual([400, 'http/cursor-invalid']);
  });

  test('a weighing of nothing is refused with words for people', async () => {
    const nothing = world.collect('nothing', 1);
    const { outcomes } = await world.program.send([
      { ...nothing, payload: { ...Object(nothing['payload']), weighed: { ...weighed(0) } } },
    ]);
    expect(outcomes[0]?.outcome).toBe('refused');
    expect(outcomes[0]?.problem?.es.remedy).not.toBe('');
  });
});
