import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '../../../../core/quantities/instant.ts';
import { grams } from '../../../../core/quantities/quantity.ts';
import { testCatalogue } from '../../../../testing/factories/catalogue.ts';
import { middayOf, weighed } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { collectEvent, voidEvent } from '../record/compose.ts';
import type { Known, PhoneRecord } from '../store/database.ts';
import { broughtInBy } from './own-records.ts';
import { monthTally, tallyOf } from './tally.ts';

const names = testNames();
const rosa = names.actor('Rosa');
const carmen = names.actor('Carmen');
const setup = { holder: names.actor('Sembrando'), place: names.place('Cochera'), person: null };
const day = (text: string): Day => parseDay(text) ?? expect.fail(text);
const known = {
  programme: { ...structuredClone(testCatalogue), programme: names.programme },
  register: { actors: [], places: [] },
} as unknown as Known;
const [source] = testCatalogue.sourceKinds;

type Said = {
  readonly kg: number;
  readonly material: string;
  readonly day: number;
  readonly collector: typeof rosa;
  readonly state: PhoneRecord['state'];
  readonly undone: boolean;
};

/** Records as the phone keeps them: each weighing, and where it was undone the undoing after it. */
function recordsOf(list: readonly Said[]): readonly PhoneRecord[] {
  const rows: PhoneRecord[] = [];
  for (const said of list) {
    if (!source) throw new Error('No source kinds');
    const on = day(`2026-11-${String(said.day).padStart(2, '0')}`);
    const at = middayOf(on);
    const seq = rows.length + 1;
    const id = names.event(`w${seq}`);
    const writing = { known, id, at, recorder: rosa, collector: said.collector };
    const stamp = { device: names.device('phone'), deviceSeq: seq };
    const { material } = said;
    const event = collectEvent(writing, stamp, {
      setup,
      lot: names.lot(`l${seq}`),
      material,
      source,
      weighed: weighed(said.kg * 1_000),
    });
    const row = { day: on, problem: null, state: said.state } as const;
    const voidId = names.event(`v${seq}`);
    rows.push({ ...row, id, seq, event, voidedBy: said.undone ? voidId : null });
    if (!said.undone) continue;
    const undoing = voidEvent(
      { ...writing, id: voidId },
      { ...stamp, deviceSeq: seq + 1 },
      {
        fact: id,
        reason: 'did_not_occur',
      },
    );
    rows.push({ ...row, id: voidId, seq: seq + 1, event: undoing, voidedBy: null });
  }
  return rows;
}

const said: fc.Arbitrary<Said> = fc.record({
  kg: fc.integer({ min: 1, max: 500 }),
  material: fc.constantFrom('cardboard', 'paper'),
  day: fc.integer({ min: 1, max: 30 }),
  collector: fc.constantFrom(rosa, carmen),
  state: fc.constantFrom('saved', 'received', 'held', 'refused', 'stuck'),
  undone: fc.boolean(),
});

describe('what came together', () => {
  test('leaves out what was undone, refused, or brought in by somebody else', () => {
    const base = { kg: 10, material: 'paper', day: 3, collector: rosa, undone: false };
    const rows = recordsOf([
      { ...base, state: 'received' },
      { ...base, state: 'saved', kg: 5, material: 'cardboard', day: 4 },
      { ...base, state: 'refused' },
      { ...base, state: 'saved', undone: true },
      { ...base, state: 'saved', collector: carmen },
    ]);
    expect(tallyOf(broughtInBy(rosa, rows))).toEqual({
      grams: 15_000,
      days: 2,
      materials: [
        { material: 'paper', grams: 10_000 },
        { material: 'cardboard', grams: 5_000 },
      ],
    });
  });

  test('a notebook that is nobody’s counts all that was weighed with it', () => {
    const one = { kg: 1, material: 'paper', day: 3, undone: false, state: 'saved' } as const;
    const rows = recordsOf([
      { ...one, collector: rosa },
      { ...one, collector: carmen },
    ]);
    expect(tallyOf(broughtInBy(null, rows)).grams).toBe(2_000);
  });
});

describe('a month of which the server told', () => {
  test('counts each weighing once, wherever the queue stood when it was asked', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 20 }), fc.nat(), (list, asked) => {
        const rows = recordsOf(list).map((row) => ({ ...row }));
        const lastSeq = rows.length === 0 ? 0 : asked % (rows.length + 1);
        // What the server had of this phone then: sent by then, and taken.
        const there = rows.filter(({ seq, state }) => seq <= lastSeq && state === 'received');
        const thereIds = new Set(there.map(({ id }) => id));
        const atServer = broughtInBy(
          rosa,
          there.map((row) => ({
            ...row,
            voidedBy: row.voidedBy !== null && thereIds.has(row.voidedBy) ? row.voidedBy : null,
          })),
        );
        const month = { ...tallyOf(atServer), materials: [...tallyOf(atServer).materials] };
        const open = rows
          .filter(({ seq, state }) => seq <= lastSeq && state !== 'received')
          .map(({ id }) => id);
        const now = monthTally(rosa, rows, { month, asked: { lastSeq, open } });
        const own = tallyOf(broughtInBy(rosa, rows));
        expect([now.grams, now.materials]).toEqual([own.grams, own.materials]);
        // Of its days the server tells only how many: one that was emptied since still counts.
        expect(now.days).toBeGreaterThanOrEqual(own.days);
      }),
    );
  });

  test('keeps what other phones recorded of her', () => {
    const rows = recordsOf([
      { kg: 10, material: 'paper', day: 3, collector: rosa, state: 'saved', undone: false },
    ]);
    const month = { days: 4, materials: [{ material: 'paper', grams: grams(70_000) }] };
    expect(monthTally(rosa, rows, { month, asked: { lastSeq: 0, open: [] } })).toEqual({
      grams: 80_000,
      days: 4,
      materials: [{ material: 'paper', grams: 80_000 }],
    });
  });
});
