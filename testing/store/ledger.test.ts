import { beforeAll, describe, expect, test } from 'vitest';
import { operator } from '../../core/access/viewer.ts';
import type { Received } from '../../core/events/envelope.ts';
import type { EventId } from '../../core/events/ids.ts';
import type { Kind, LedgerEvent, Payloads } from '../../core/ledger/entries.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { rebuild } from '../../server/commands/rebuild.ts';
import { recordEvents, type EventOutcome } from '../../server/commands/record-events.ts';
import type { Db } from '../../server/store/engine/db.ts';
import type { Engine } from '../../server/store/engine/contract.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { forEachEngine } from '../engines.ts';
import { testCatalogue } from '../factories/catalogue.ts';
import { middayOf, received, weighed } from '../factories/events.ts';
import { testNames } from '../factories/ids.ts';
import { storeLedger } from './store-ledger.ts';

const names = testNames();
const rosales = names.actor('Rosales');
const reciclo = names.actor('Reciclo');
const centro = names.place('Centro');
const now = middayOf('2026-05-05');
let sequence = 0;

function event<K extends Kind>(kind: K, name: string, payload: Payloads[K]): Received<LedgerEvent> {
  sequence += 1;
  return received(kind, payload, {
    id: names.event(name),
    device: names.device('phone'),
    deviceSeq: sequence,
    recorder: rosales,
    occurredAt: middayOf('2026-05-04', sequence),
    receivedAt: now,
  });
}

const cast = [
  event('actor.register', 'A1', { actor: rosales, kind: 'association', name: 'Rosales' }),
  event('actor.register', 'A2', { actor: reciclo, kind: 'buyer', name: 'Reciclo' }),
  event('place.register', 'P1', { place: centro, name: 'Centro', district: '150115' }),
];

function collect(name: string, mass: number): Received<LedgerEvent> {
  return event('flow.collect', name, {
    holder: rosales,
    place: centro,
    material: 'pet-mixed',
    grade: null,
    regime: 'municipal',
    originClass: 'post_consumer',
    lot: { id: names.lot(name), letter: 'A' },
    source: { kind: 'street' },
    weighed: weighed(mass),
  });
}

function sell(name: string, lot: string, mass: number): Received<LedgerEvent> {
  return event('flow.dispatch', name, {
    holder: rosales,
    place: centro,
    receiver: reciclo,
    purpose: 'sale',
    take: { lots: [{ lot: names.lot(lot), grams: grams(mass) }] },
  });
}

forEachEngine((_engine, open) => {
  let db: Db;
  let whole: Db;
  beforeAll(async () => {
    whole = await open();
  });

  /** A programme of its own with the people in it, and how to send it events. */
  async function office() {
    const ledger = await storeLedger(whole, testCatalogue);
    const { programme } = ledger;
    db = ledger.db;
    const context = { programme, catalogue: testCatalogue };
    const written = (one: LedgerEvent) => renderEvent({ ...one, programme });
    const send = async (...events: readonly unknown[]): Promise<readonly EventOutcome[]> => {
      const answer = await recordEvents(db, context, { events, receivedAt: now, viewer: operator });
      if (!answer.ok) throw new Error(answer.problem.code);
      return answer.value.outcomes;
    };
    await send(...cast.map(written));
    const rows = async (table: string): Promise<number> => {
      const found = await db.query<{ rows: number }>(
        `select count(*) as rows from ${table} where programme = $1`,
        [programme],
      );
      return found[0]?.rows ?? 0;
    };
    return { ledger, context, send, written, rows };
  }
  const words = (outcomes: readonly EventOutcome[]) =>
    outcomes.map(({ outcome, problem }) => (problem ? `${outcome} ${problem.code}` : outcome));

  describe('a batch', () => {
    test('sent three times is recorded once', async () => {
      const { send, written, ledger, rows } = await office();
      const batch = [collect('L1', 9_000), sell('S1', 'L1', 4_000)].map(written);
      expect(words(await send(...batch))).toEqual(['accepted', 'accepted']);
      expect(words(await send(...batch, ...batch))).toEqual(Array(4).fill('already_had'));
      expect(await rows('event')).toBe(cast.length + 2);
      expect(await rows('posting')).toBe(4);
      expect(await ledger.held(names.lot('L1'), rosales, centro)).toBe(5_000);
    });

    test('holds good events beside malformed ones', async () => {
      const { send, written, rows } = await office();
      const good = written(collect('L1', 9_000));
      const answers = await send({ id: 7 }, good, { ...good, kind: 'flow.vanish' }, null);
      expect(words(answers)).toEqual([
        'refused events/malformed',
        'accepted',
        'refused events/unknown-kind',
        'refused events/malformed',
      ]);
      expect(answers.map(({ id }) => id)).toEqual([null, good.id, good.id, null]);
      expect(await rows('event')).toBe(cast.length + 1);
    });

    test('with the same event twice holds it once', async () => {
      const { send, written } = await office();
      const good = written(collect('L1', 9_000));
      const wrong = { ...good, id: names.event('X'), deviceSeq: 900, payload: { ...good.payload } };
      const blocked = { ...wrong, payload: { ...wrong.payload, material: 'gold' } };
      expect(words(await send(good, good, blocked, blocked))).toEqual([
        'accepted',
        'already_had',
        'refused materials/unknown',
        'refused materials/unknown',
      ]);
    });

    test('may not use an id, or a number of its phone, for two contents', async () => {
      const { send, written } = await office();
      const first = written(collect('L1', 9_000));
      const other = { ...first, payload: { ...first.payload, note: 'other' } };
      const second = { ...first, id: names.event('L2') };
      const refused = ['refused events/id-taken', 'refused events/sequence-taken'];
      expect(words(await send(first, other, second))).toEqual(['accepted', ...refused]);
      expect(words(await send(other, second, first))).toEqual([...refused, 'already_had']);
    });

    test('leaves the id and number of a refused event free', async () => {
      const { send, written } = await office();
      const good = written(collect('L1', 9_000));
      const bad = { ...good, payload: { ...good.payload, material: 'gold' } };
      expect(words(await send(bad, good))).toEqual(['refused materials/unknown', 'accepted']);
    });
  });

  test('events are numbered without gaps in the order they were sent, kept ones too', async () => {
    const { send, written, context } = await office();
    await send(...[sell('S1', 'L1', 4_000), collect('L1', 9_000)].map(written));
    const rows = await db.query<{ seq: number; id: EventId; decided: number }>(
      `select e.seq, e.id, s.decided_seq as decided from event e
       join event_state s on s.programme = $1 and s.event = e.id
       where e.programme = $1 order by e.seq`,
      [context.programme],
    );
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.slice(3).map(({ id, decided }) => [names.nameOf(id), decided])).toEqual([
      ['S1', 5],
      ['L1', 4],
    ]);
  });

  test('what waits is told why, and is accepted with what it waited for', async () => {
    const { send, written } = await office();
    const [sale, again] = [written(sell('S1', 'L1', 4_000)), written(sell('S2', 'L1', 6_000))];
    expect(await send(sale, again)).toMatchObject([
      { outcome: 'quarantined', blocking: { awaits: `lot:${names.lot('L1')}` } },
      { outcome: 'quarantined', blocking: { awaits: `lot:${names.lot('L1')}` } },
    ]);
    await send(written(collect('L1', 9_000)));
    expect(await send(sale, again)).toMatchObject([
      { outcome: 'already_had', state: 'accepted' },
      {
        outcome: 'already_had',
        state: 'quarantined',
        problem: { code: 'ledger/lot-overdrawn', facts: { held_g: 5_000, asked_g: 6_000 } },
        blocking: { event: names.event('S1') },
      },
    ]);
  });

  test('two who sell the same kilograms at once cannot both have sold them', async () => {
    const { send, written, ledger } = await office();
    await send(written(collect('L1', 10_000)));
    const sales = Array.from({ length: 12 }, (_, n) => written(sell(`S${n}`, 'L1', 3_000)));
    const answers = (await Promise.all(sales.map((sale) => send(sale)))).flat();
    const accepted = answers.filter(({ outcome }) => outcome === 'accepted');
    expect(accepted).toHaveLength(3);
    expect(await ledger.held(names.lot('L1'), rosales, centro)).toBe(1_000);
  });

  test('the store itself lets nobody have less than nothing', async () => {
    const { send, written, context } = await office();
    await send(written(collect('L1', 10_000)));
    const overdraw = db.transaction((tx) =>
      tx.query('update balance set grams = -1 where programme = $1', [context.programme]),
    );
    await expect(overdraw).rejects.toMatchObject({ constraint: 'balance_not_negative' });
  });

  test('a programme that is not there takes nothing', async () => {
    const programme = names.programme;
    const context = { programme, catalogue: testCatalogue };
    const batch = { events: [], receivedAt: now, viewer: operator };
    expect(await recordEvents(db, context, batch)).toMatchObject({
      ok: false,
      problem: { code: 'programme/unknown' },
    });
  });

  describe('a rebuild', () => {
    const full = { projectionsOnly: false, write: false };

    test('finds what somebody changed by hand, and makes it good when told to', async () => {
      const { send, written, context } = await office();
      await send(...[collect('L1', 9_000), sell('S1', 'L1', 4_000)].map(written));
      await db.transaction(async (tx) => {
        await tx.query(`update balance set grams = 5001 where programme = $1 and kind = 'stock'`, [
          context.programme,
        ]);
        await tx.query(`delete from flow_monthly where programme = $1 and class = 'collected'`, [
          context.programme,
        ]);
      });
      expect(await rebuild(db, context, full)).toMatchObject({
        value: {
          events: 5,
          differing: { balance: 1, flow_monthly: 1 },
          differences: [
            { table: 'balance', stored: { grams: 5_001 }, rebuilt: { grams: 5_000 } },
            { table: 'flow_monthly', stored: null, rebuilt: { grams: 9_000, events: 1 } },
          ],
          wrote: false,
        },
      });
      const mended = await rebuild(db, context, { projectionsOnly: true, write: true });
      expect(mended).toMatchObject({ value: { events: 0, wrote: true } });
      expect(await rebuild(db, context, full)).toMatchObject({
        value: { differing: {}, differences: [] },
      });
    });

    test('finds a line of the journal that no event wrote', async () => {
      const { send, written, context } = await office();
      await send(written(collect('L1', 9_000)));
      const changed = `update posting set grams = grams * 2
        where programme = '${context.programme}'`;
      // Only the owner of the tables could do it.
      await (db as Engine).administer((tx) => tx.query(changed));
      expect(await rebuild(db, context, full)).toMatchObject({
        value: { differing: { posting: 2, balance: 1 } },
      });
    });
  });
});
