import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weighed } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { recordingOf } from '../../../../testing/phones/recorded.ts';
import { parseDay, type Day } from '../../../../core/quantities/instant.ts';
import { centimos, grams } from '../../../../core/quantities/quantity.ts';
import type {
  CollectedAnswer,
  SalesAnswer,
  SharesAnswer,
} from '../../../../wire/api/work-answers.ts';
import type { PhoneEvent } from '../store/database.ts';
import { collectedBy, type Own } from './own-records.ts';
import {
  rivalsOf,
  ruleOf,
  salesOf,
  sharesOf,
  spanStart,
  sharedUntil,
  type Known,
} from './shared.ts';

const names = testNames();
const association = names.actor('Manos');
const rosa = names.actor('Rosa');
const pedro = names.actor('Pedro');
const offset = -300;
const day = (text: string): Day => parseDay(text) ?? expect.fail(`${text} is no day`);

const said = recordingOf(names, rosa, '2026-11-20');

const weighIn = (seq: number, collector: typeof rosa | null, mass: number): Own =>
  said(seq, 'flow.collect', {
    holder: association,
    place: names.place('cochera'),
    lot: { id: names.lot(`lot ${seq}`), letter: 'M' },
    material: 'cardboard',
    grade: null,
    regime: 'municipal',
    originClass: 'post_consumer',
    source: { kind: 'household' },
    ...(collector === null ? {} : { collector }),
    weighed: weighed(mass),
  });

const sold = (seq: number): Own =>
  said(seq, 'flow.dispatch', {
    holder: association,
    place: names.place('cochera'),
    receiver: names.actor('Papelera'),
    take: {
      material: 'cardboard',
      grams: grams(100_000),
      entry: { value: '100', unit: 'kg', method: 'scale' },
    },
    purpose: 'sale',
    price: { currency: 'PEN', perKg: centimos(120), total: centimos(12_000) },
  });

const shared = (seq: number, sale: Own, to = '2026-11-20'): Own =>
  said(seq, 'share.out', {
    association,
    from: day('2026-11-01'),
    to: day(to),
    currency: 'PEN',
    base: 'grams',
    fundPermille: 0,
    sales: [{ sale: sale.id, amount: centimos(12_000) }],
    costs: [],
    fund: centimos(0),
    lines: [{ member: rosa, grams: grams(5_000), amount: centimos(12_000) }],
  });

const known = (records: readonly Own[], more: Partial<Known> = {}): Known => ({
  association,
  offset,
  records,
  sales: undefined,
  shares: undefined,
  ...more,
});

describe('a sale', () => {
  test('of this phone is there before the server has it, and once when it does', () => {
    const own = sold(1);
    expect(salesOf(known([own]))).toMatchObject([{ event: own.id, amount: 12_000 }]);
    const sales: SalesAnswer = {
      from: day('2026-09-01'),
      to: day('2026-12-31'),
      sales: [heardSale(own, [])],
    };
    expect(salesOf(known([own], { sales }))).toHaveLength(1);
  });

  test('is worth what the buyer paid for, once the ticket is written down', () => {
    const own = sold(1);
    const ticket = said(2, 'flow.accept', {
      holder: names.actor('Papelera'),
      place: names.place('papelera'),
      transfer: own.id,
      accepted: weighed(98_000),
      returned: null,
      differenceReason: 'scale',
      deduction: { grams: grams(3_000), reason: 'moisture' },
    });
    expect(salesOf(known([own, ticket]))).toMatchObject([{ amount: 11_400, accepted: true }]);
  });

  test('is free again when its share-out is annulled', () => {
    const own = sold(1);
    const share = shared(2, own);
    expect(salesOf(known([own, share]))[0]?.sharedIn).toEqual([share.id]);
    const annulled = said(3, 'share.void', { share: share.id, reason: 'Un monto está mal' });
    expect(salesOf(known([own, share, annulled]))[0]?.sharedIn).toEqual([]);
    expect(sharesOf(known([own, share, annulled]))[0]?.voided).toBe('Un monto está mal');
  });

  test('that was shared here and elsewhere shows which share-outs are at odds', () => {
    const own = sold(1);
    const here = shared(2, own);
    const there = names.event('shared elsewhere');
    const sales: SalesAnswer = {
      from: day('2026-09-01'),
      to: day('2026-12-31'),
      sales: [heardSale(own, [there])],
    };
    const all = salesOf(known([own, here], { sales }));
    expect(rivalsOf(here.id, all)).toEqual([there]);
    expect(rivalsOf(there, all)).toEqual([here.id]);
  });
});

function heardSale(own: Own, sharedIn: readonly Own['id'][]): SalesAnswer['sales'][number] {
  return {
    event: own.id,
    day: day('2026-11-20'),
    buyer: { actor: names.actor('Papelera'), name: 'Papelera' },
    material: 'cardboard',
    grade: null,
    grams: grams(100_000),
    currency: 'PEN',
    perKg: centimos(120),
    total: centimos(12_000),
    settled: centimos(12_000),
    accepted: false,
    payment: null,
    document: null,
    sharedIn: [...sharedIn],
  };
}

describe('a share-out', () => {
  test('that the server refused does not count', () => {
    const share = { ...shared(2, sold(1)), state: 'refused' as const };
    expect(sharesOf(known([share]))).toEqual([]);
  });

  test('knows who signed here', () => {
    const share = shared(2, sold(1));
    const sign = said(3, 'share.sign', { share: share.id, member: rosa, how: 'shown' });
    expect(sharesOf(known([share, sign]))[0]?.lines[0]?.signed).toBe('shown');
  });

  test('begins on the day after the last one that counts', () => {
    const sale = sold(1);
    const first = shared(2, sale, '2026-11-14');
    const annulled = said(4, 'share.void', { share: names.event('event 3'), reason: 'x' });
    const shares = sharesOf(known([sale, first, shared(3, sale, '2026-11-19'), annulled]));
    expect(sharedUntil(shares)).toBe('2026-11-14');
    expect(spanStart(shares, [], day('2026-11-20'))).toBe('2026-11-15');
    expect(spanStart(shares, [], day('2026-11-14'))).toBe('2026-11-14');
  });

  test('the first one begins with the month of the oldest sale', () => {
    const sales = salesOf(known([{ ...sold(1) }]));
    expect(spanStart([], sales, day('2026-12-02'))).toBe('2026-11-01');
  });

  test('follows the latest decision', () => {
    const rule = (seq: number, decidedOn: string, fundPermille: number): Own =>
      said(seq, 'share.rule', {
        association,
        base: 'grams',
        fundPermille,
        decidedOn: day(decidedOn),
      });
    const rules = [rule(1, '2026-10-01', 0), rule(2, '2026-11-01', 100)];
    expect(ruleOf(known(rules))).toMatchObject({ fundPermille: 100 });
    // Another leader decided since, and this phone has heard of it.
    const shares: SharesAnswer = {
      rule: {
        event: names.event('decided elsewhere'),
        base: 'equal',
        fundPermille: 50,
        decidedOn: day('2026-11-01'),
        note: null,
      },
      shares: [],
    };
    const asked = { lastSeq: 2, open: [] };
    expect(ruleOf(known(rules, { shares, asked }))).toMatchObject({ base: 'equal' });
    const since = [...rules, rule(3, '2026-11-02', 150)];
    expect(ruleOf(known(since, { shares, asked }))).toMatchObject({ fundPermille: 150 });
  });
});

const span = { from: day('2026-11-01'), to: day('2026-11-30') };
const answer = (rosas: number, nobody = 0): CollectedAnswer => ({
  ...span,
  nobodyGrams: grams(nobody),
  members:
    rosas === 0
      ? []
      : [
          {
            member: rosa,
            name: 'Quispe, Rosa',
            grams: grams(rosas),
            materials: [{ material: 'cardboard', grams: grams(rosas) }],
          },
        ],
});
type When = { readonly lastSeq: number; readonly open: readonly Own['id'][] };

function broughtBy(
  member: typeof rosa,
  heard: { readonly value: CollectedAnswer; readonly asked: When },
  records: readonly Own[],
): number {
  const { members } = collectedBy(heard, records, { association, span, offset });
  return members.find((one) => one.member === member)?.grams ?? 0;
}

describe('kilograms of a member', () => {
  test('are those of the server and those of this phone that it could not know', () => {
    const asked = { lastSeq: 1, open: [] };
    const heard = { value: answer(2_000), asked };
    const records = [{ ...weighIn(1, rosa, 2_000), state: 'received' as const }];
    expect(broughtBy(rosa, heard, records)).toBe(2_000);
    expect(broughtBy(rosa, heard, [...records, weighIn(2, rosa, 700)])).toBe(2_700);
    expect(broughtBy(pedro, heard, [...records, weighIn(2, pedro, 700)])).toBe(700);
  });

  test('of other days, of another association and without a name are not hers', () => {
    const heard = { value: answer(0), asked: { lastSeq: 0, open: [] } };
    const nameless = collectedBy(heard, [weighIn(1, null, 900)], { association, span, offset });
    expect(nameless).toEqual({ nobodyGrams: 900, members: [] });
    const other = { association: names.actor('Otra'), span, offset };
    expect(collectedBy(heard, [weighIn(1, rosa, 900)], other).members).toEqual([]);
    const earlier = { from: day('2026-10-01'), to: day('2026-10-31') };
    expect(
      collectedBy(heard, [weighIn(1, rosa, 900)], { association, span: earlier, offset }).members,
    ).toEqual([]);
  });

  test('come out the same whenever the server was asked', () => {
    const step = fc.record({
      mass: fc.integer({ min: 1, max: 90_000 }),
      undo: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.integer({ min: 0, max: 16 }),
        (steps, lastSeq) => {
          const records = steps.flatMap(({ mass, undo }, index): Own[] => {
            const fact = weighIn(index * 2 + 1, rosa, mass);
            if (!undo) return [fact];
            const undoing = said(index * 2 + 2, 'flow.void', {
              fact: fact.id,
              reason: 'incorrect_data',
            });
            return [{ ...fact, voidedBy: undoing.id }, undoing];
          });
          const isKnown = ({ seq }: Own): boolean => seq <= lastSeq;
          const undone = new Set(
            records.flatMap((row) =>
              isKnown(row) && row.event.kind === 'flow.void' ? [row.event.payload.fact] : [],
            ),
          );
          const server = records
            .filter((row) => isKnown(row) && !undone.has(row.id))
            .reduce((all, { event }) => all + massOf(event), 0);
          const all = steps.reduce((sum, { mass, undo }) => sum + (undo ? 0 : mass), 0);
          const heard = { value: answer(server), asked: { lastSeq, open: [] } };
          expect(broughtBy(rosa, heard, records)).toBe(all);
        },
      ),
    );
  });
});

function massOf(event: PhoneEvent): number {
  return event.kind === 'flow.collect' ? event.payload.weighed.grams : 0;
}
