import { AsyncLocalStorage } from 'node:async_hooks';
import { expect, test } from 'vitest';
import { instant } from '../../core/quantities/instant.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { newEmissionsDesk, wanted } from '../../server/questions/emissions-desk.ts';
import { workAt } from '../../server/questions/emissions-read.ts';
import { readTogether } from '../../server/questions/kept-with-log.ts';
import { makingReports } from '../../server/questions/report-made.ts';
import { resultBook } from '../../server/questions/result-book.ts';
import { noteStored } from '../../server/store/evidence/stored-files.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { frozenText } from '../../wire/reports/frozen-text.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { forEachEngine } from '../engines.ts';
import type { Batch } from '../simulation/phones.ts';
import { fiveMonths } from './five-months.ts';
import { now, opened, period, take, takeEvents } from './opened-store.ts';

/** All that figures are read off, and all that a climate run is worked out from. */
async function known(asked: Asked) {
  const { counting, standings, set } = await resultBook(asked, now);
  const want = wanted(asked, {}, now);
  if (!want.ok) return expect.unreachable('no factors');
  const { side } = await readTogether(asked, (reading) => workAt(reading, want.value));
  return {
    delivered: counting.delivered,
    promised: counting.promised,
    climate: counting.climate,
    side,
    standings: set.logframe.indicators.map(({ code }) => [
      code,
      standings(code).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  };
}

/** The same store, of which nothing was kept. */
function anew({ db, programme }: Asked): Asked {
  return { db: { ...db }, programme };
}

/**
 * The last acceptance beyond the frontier is corrected, a picture of it arrives, the picture is
 * taken back, and the acceptance is annulled: after each the same as read from zero.
 */
async function putRight(asked: Asked, batches: readonly Batch[]): Promise<void> {
  const { side } = await known(asked);
  const passed = side.passed.findLast(({ transfer }) => transfer !== null);
  const accepted = batches
    .flatMap(({ events }) => events)
    .find((one) => one.id === passed?.event && one.kind === 'flow.accept');
  if (accepted?.kind !== 'flow.accept') {
    return expect.unreachable('nothing was accepted beyond the frontier');
  }
  const { id: fact, payload } = accepted;
  const { accepted: mass } = payload;
  if (mass === null) return expect.unreachable('all of it came back');
  const entry = { unit: 'kg', value: String(mass.grams / 1_000), method: 'estimated' };
  const sha256 = 'ab'.repeat(32);
  const file = { sha256, media: 'image/jpeg', bytes: 4_000 };
  const detail = 'Prueba';
  const replacement = {
    kind: 'flow.accept',
    payload: { ...payload, accepted: { ...mass, entry } },
  };
  const says: readonly (readonly [string, object])[] = [
    ['flow.correct', { fact, reason: 'incorrect_data', detail, replacement }],
    ['evidence.attach', { subject: fact, role: 'scale', ...file }],
    ['evidence.retract', { subject: eventIdOf(2), reason: detail }],
    ['flow.void', { fact, reason: 'did_not_occur', detail }],
  ];
  const seen: string[] = [];
  for (const [n, [kind, said]] of says.entries()) {
    const at = instantOut(instant(now - 60_000));
    const written = { occurredAt: at, recordedAt: at, device: eventIdOf(99), deviceSeq: n + 1 };
    const event = { ...renderEvent(accepted), ...written, id: eventIdOf(n + 1), kind };
    await takeEvents(asked, [{ ...event, payload: said }]);
    if (n === 1) await noteStored(asked.db, asked.programme.id, file, { at: now, by: null });
    const kept = await known(asked);
    expect(kept, kind).toEqual(await known(anew(asked)));
    const row = kept.side.passed.find(({ event: id }) => id === fact);
    seen.push(`${row?.method ?? 'gone'} ${kept.side.shown.length}`);
  }
  expect(seen).toEqual(['estimated 0', 'estimated 1', 'estimated 0', 'gone 0']);
}

/** One of each kind turns out to be in another district: after each the same as from zero. */
async function movedAway(asked: Asked, batches: readonly Batch[]): Promise<void> {
  const kinds = new Set<string>();
  for (const one of batches.flatMap(({ events }) => events)) {
    if (one.kind !== 'actor.register' || kinds.has(one.payload.kind)) continue;
    const { actor, kind, district } = one.payload;
    kinds.add(kind);
    const set = { district: district === '150111' ? '150115' : '150111' };
    const at = instantOut(instant(now - 60_000));
    const written = {
      occurredAt: at,
      recordedAt: at,
      device: eventIdOf(98),
      deviceSeq: kinds.size,
    };
    const event = { ...renderEvent(one), ...written, id: eventIdOf(200 + kinds.size) };
    const payload = { actor, set, because: 'corrected' };
    await takeEvents(asked, [{ ...event, kind: 'actor.change', payload }]);
    expect(await known(asked), kind).toEqual(await known(anew(asked)));
  }
  expect(kinds.size).toBeGreaterThan(3);
}

function eventIdOf(n: number): string {
  return `01a00000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** The same store, in which something happens after each of the first questions of a reading. */
function disturbed({ db, programme }: Asked, happens: () => Promise<void>): Asked {
  let left = 12;
  return {
    programme,
    db: {
      ...db,
      snapshot: (work) =>
        db.snapshot((tx) =>
          work({
            query: async (text, params) => {
              const rows = await tx.query(text, params);
              left -= 1;
              if (left > 0) await happens();
              return rows as never;
            },
          }),
        ),
    },
  };
}

/** The same store, in which something happens before each question that is asked ahead. */
function disturbedAhead({ db, programme }: Asked, happens: () => Promise<void>): Asked {
  let left = 30;
  return {
    programme,
    db: {
      ...db,
      query: async (text, params) => {
        left -= 1;
        if (left > 0) await happens();
        return db.query(text, params);
      },
    },
  };
}

forEachEngine((engine) => {
  test('figures that grow with the log are those read from zero, whatever is put right', async () => {
    await opened(engine, async (asked) => {
      const batches = [...fiveMonths(asked, { seed: 'kept', weighInsPerMemberWeek: 0.4 })];
      const kinds = new Set<string>();
      for (const [n, batch] of batches.entries()) {
        await take(asked, batch);
        for (const { kind } of batch.events) kinds.add(kind);
        const kept = await known(asked);
        if (n % 12 === 11 || n === batches.length - 1) {
          expect(kept).toEqual(await known(anew(asked)));
        }
      }
      const last = await known(asked);
      expect(last.delivered.length).toBeGreaterThan(20);
      expect(last.side.passed.length).toBeGreaterThan(20);
      for (const kind of ['flow.void', 'flow.correct', 'flow.accept', 'actor.merge']) {
        expect(kinds).toContain(kind);
      }
      await putRight(asked, batches);
      await movedAway(asked, batches);
    });
  }, 300_000);

  test('what is recorded while a report is frozen is not in it, nor in its position', async () => {
    await opened(engine, async (asked) => {
      const batches = [...fiveMonths(asked, { seed: 'kept', weighInsPerMemberWeek: 0.4 })];
      const half = Math.ceil(batches.length / 2);
      for (const batch of batches.slice(0, half)) await take(asked, batch);
      const make = makingReports(newEmissionsDesk());
      const of = { period, now };
      const quiet = await make(anew(asked), of, () => undefined);
      // From now on somebody records, and looks at figures, whenever a bit was read or worked out.
      const later = batches.slice(half);
      let arriving: Promise<unknown> = Promise.resolve();
      const outside = AsyncLocalStorage.snapshot();
      const record = async (): Promise<void> => {
        const batch = later.shift();
        if (batch === undefined) return;
        arriving = outside(async () => {
          await arriving;
          await take(asked, batch);
          await resultBook(asked, now);
        });
        // The embedded engine has one connection: what is recorded waits until it was read.
        if (asked.db.engine === 'server') await arriving;
      };
      // What comes before it stands at one position of the log is in it.
      const busy = await make(disturbed(asked, record), of, ({ step }) => {
        if (step !== 'reading') void record();
      });
      await arriving;
      expect(later.length).toBeLessThan(batches.length - half - 10);
      if (!quiet.ok || !busy.ok) return expect.unreachable('not frozen');
      expect(frozenText(busy.value)).toBe(frozenText(quiet.value));
      const after = await make(asked, of, () => undefined);
      if (!after.ok) return expect.unreachable('not frozen');
      expect(after.value.log.position).toBeGreaterThan(busy.value.log.position);
    });
  }, 300_000);

  test('what is recorded while everything is read ahead is in it as if it had been there', async () => {
    await opened(engine, async (asked) => {
      const batches = [...fiveMonths(asked, { seed: 'kept', weighInsPerMemberWeek: 0.4 })];
      const half = Math.ceil(batches.length / 2);
      for (const batch of batches.slice(0, half)) await take(asked, batch);
      const make = makingReports(newEmissionsDesk());
      const later = batches.slice(half);
      const position = async (): Promise<number> =>
        readTogether(anew(asked), ({ state }) => Promise.resolve(state.lastSeq));
      const before = await position();
      const of = { period, now };
      const record = async (): Promise<void> => {
        const batch = later.shift();
        if (batch !== undefined) await take(asked, batch);
      };
      const busy = await make(disturbedAhead(asked, record), of, () => undefined);
      const still = await make(anew(asked), of, () => undefined);
      if (!busy.ok || !still.ok) return expect.unreachable('not frozen');
      expect(busy.value.log.position).toBeGreaterThan(before);
      expect(frozenText(busy.value)).toBe(frozenText(still.value));
    });
  }, 300_000);
});
