import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grams, sum } from '../../../../core/quantities/quantity.ts';
import { renderInstant } from '../../../../wire/events/instant-text.ts';
import { testCatalogue } from '../../../../testing/factories/catalogue.ts';
import { middayOf, weighed } from '../../../../testing/factories/events.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import { testKnown } from '../../../../testing/phones/known.ts';
import { lotCode } from '../../../../core/ledger/lot-code.ts';
import { askLedger, type HeardStock, type Recorded } from '../record/ask-ledger.ts';
import { collectEvent, voidEvent, type Writing } from '../record/compose.ts';
import { says } from '../record/compose-work.ts';
import type { PhoneEvent } from '../store/database.ts';
import { heldOf, lotsByCode, pickOldest, stockOf, totalsOf, type StockLot } from './stock.ts';

const names = testNames();
const holder = names.actor('Sembrando');
const place = names.place('cochera');
const device = names.device('phone');
const setup = { holder, place, person: null };
const here = { holder, place };
const pet = 'pet-mixed';

const known = testKnown(names);

function writing(seq: number): Writing {
  const at = middayOf('2026-05-04', seq);
  return { known, id: names.event(`event ${seq}`), at, recorder: holder, collector: null };
}

const stamp = (seq: number) => ({ device, deviceSeq: seq });

function collect(seq: number, mass: number, lot = names.lot(`lot ${seq}`)): PhoneEvent {
  const source = testCatalogue.sourceKinds[0] ?? expect.fail('no source kind');
  const weighing = { setup, lot, material: pet, source, weighed: weighed(mass) };
  return collectEvent(writing(seq), stamp(seq), weighing);
}

function shortage(seq: number, mass: number): PhoneEvent {
  const take = {
    material: pet,
    grams: grams(mass),
    entry: { value: String(mass), unit: 'g', method: 'scale' },
  } as const;
  const payload = { ...here, reason: 'theft', direction: 'shortage', take } as const;
  return says.adjust(payload)(writing(seq), stamp(seq), names.event(`event ${seq}`));
}

/** All of one material there is, sorted into one lot with a tenth lost. */
function sort(seq: number, mass: number): PhoneEvent {
  const lost = Math.floor(mass / 10);
  const take = {
    material: pet,
    grams: grams(mass),
    entry: { value: String(mass), unit: 'g', method: 'scale' },
  } as const;
  const output = {
    lot: { id: names.lot(`sorted ${seq}`), letter: 'S' },
    material: 'pet-clear',
    grade: null,
    regime: 'municipal',
    originClass: 'post_consumer',
    weighed: weighed(mass - lost),
  } as const;
  const losses = lost > 0 ? [{ reason: 'reject', grams: grams(lost) }] : [];
  const payload = { ...here, take, outputs: [output], losses };
  return says.sort(payload)(writing(seq), stamp(seq), names.event(`event ${seq}`));
}

function annul(seq: number, fact: PhoneEvent): PhoneEvent {
  return voidEvent(writing(seq), stamp(seq), { fact: fact.id, reason: 'incorrect_data' });
}

const row = (event: PhoneEvent, state: Recorded['state'] = 'saved'): Recorded => ({
  seq: event.deviceSeq,
  state,
  event,
});

type Told = { readonly lots: readonly StockLot[]; readonly lastSeq: number };

/** What the server tells of these lots, asked when so many were sent. */
function heard({ lots, lastSeq }: Told, open: HeardStock['asked']['open'] = []): HeardStock {
  return {
    holder,
    asked: { lastSeq, open },
    lots: lots.map(({ since, ...lot }) => ({
      ...lot,
      since: renderInstant(since),
    })),
  };
}

const mine = (records: readonly Recorded[], stock?: HeardStock): readonly StockLot[] =>
  stockOf({ known, records, serverAt: undefined, stock }, holder);

const theirLot: StockLot = {
  lot: names.lot('theirs'),
  code: lotCode('S', names.lot('theirs')),
  material: pet,
  grade: null,
  regime: 'municipal',
  originClass: 'post_consumer',
  place,
  grams: grams(5_000),
  since: middayOf('2026-05-01'),
};
const theirs = heard({ lots: [theirLot], lastSeq: 0 });

describe('the stock that a phone knows of', () => {
  test('is what was heard and what was weighed here since', () => {
    expect(mine([row(collect(1, 2_000))], theirs).map((lot) => lot.grams)).toEqual([5_000, 2_000]);
  });

  test('counts what the server had when it was asked once', () => {
    const [own] = mine([row(collect(1, 2_000))]);
    const stock = heard({ lots: own ? [own] : [], lastSeq: 1 });
    expect(mine([row(collect(1, 2_000), 'received')], stock)).toEqual([own]);
  });

  test('does not bring back what the server had and others took since', () => {
    const stock = heard({ lots: [theirLot], lastSeq: 1 });
    expect(mine([row(collect(1, 2_000), 'received')], stock)).toEqual([theirLot]);
  });

  test('counts once what arrived while the question was on its way', () => {
    const [own] = mine([row(collect(1, 2_000))]);
    const stock = heard({ lots: own ? [own] : [], lastSeq: 1 }, [collect(1, 2_000).id]);
    expect(mine([row(collect(1, 2_000))], stock)).toEqual([own]);
  });

  test('lets go what was undone, received before or not', () => {
    const fact = collect(1, 2_000);
    const [own] = mine([row(fact)]);
    const undone = row(annul(2, fact));
    expect(mine([row(fact), undone])).toEqual([]);
    const stock = heard({ lots: own ? [own] : [], lastSeq: 1 });
    expect(mine([row(fact, 'received'), undone], stock)).toEqual([]);
  });

  test('leaves out what the server refused, and what waits for mass that nobody here has', () => {
    expect(mine([row(collect(1, 2_000), 'refused')])).toEqual([]);
    expect(mine([row(collect(1, 2_000)), row(shortage(2, 9_000))])).toHaveLength(1);
  });

  test('lets the ledger decide without signal about lots that were only heard of', () => {
    const event = sort(1, 5_000);
    const told = { known, records: [], serverAt: undefined };
    const withStock = askLedger([event], { ...told, stock: theirs });
    expect(withStock[0]?.outcome).toBe('accepted');
    expect(askLedger([event], told)[0]?.outcome).toBe('quarantined');
  });
});

type Step = readonly ['collect' | 'take' | 'sort' | 'annul', number];
const aDay = fc.array(
  fc.tuple(
    fc.constantFrom('collect' as const, 'take' as const, 'sort' as const, 'annul' as const),
    fc.integer({ min: 1, max: 9_000 }),
  ),
  { minLength: 1, maxLength: 14 },
);

function eventsOf(steps: readonly Step[]): readonly PhoneEvent[] {
  const events: PhoneEvent[] = [];
  for (const [what, size] of steps) {
    const seq = events.length + 1;
    const fact = events[size % Math.max(1, events.length)];
    if (what === 'take') events.push(shortage(seq, size));
    else if (what === 'sort') events.push(sort(seq, size));
    else if (what === 'annul' && fact?.kind === 'flow.collect') events.push(annul(seq, fact));
    else events.push(collect(seq, size));
  }
  return events;
}

describe('whenever the server was asked', () => {
  test('the stock is the same: nothing is counted twice, nothing is forgotten', () => {
    fc.assert(
      fc.property(aDay, fc.nat(), (steps, cut) => {
        const rows = eventsOf(steps).map((event) => row(event));
        const sent = cut % (rows.length + 1);
        const whole = mine(rows, theirs);
        const then = heard({ lots: mine(rows.slice(0, sent), theirs), lastSeq: sent });
        expect(mine(rows, then)).toEqual(whole);
        expect(sum(mine(rows, then).map((lot) => lot.grams))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('the order in which records are read does not matter, and nothing is below zero', () => {
    fc.assert(
      fc.property(aDay, fc.nat(), (steps, cut) => {
        const rows = eventsOf(steps).map((event) => row(event));
        const stock = heard({ lots: [theirLot], lastSeq: cut % (rows.length + 1) });
        const lots = mine(rows, stock);
        expect(mine([...rows].reverse(), stock)).toEqual(lots);
        expect(lots.every((lot) => lot.grams > 0)).toBe(true);
      }),
    );
  });
});

describe('reading the stock', () => {
  const lots = mine([row(collect(1, 2_000)), row(sort(2, 6_000))], theirs);

  test('totals are of a material and its grades, the most first', () => {
    expect(totalsOf(lots)).toEqual([
      { material: 'pet-clear', grams: 5_400, grades: [{ grade: null, grams: 5_400 }] },
      { material: pet, grams: 1_000, grades: [{ grade: null, grams: 1_000 }] },
    ]);
    expect(heldOf(lots, { place, material: pet })).toBe(1_000);
    expect(heldOf(lots, { place: names.place('elsewhere'), material: pet })).toBe(0);
  });

  test('the oldest lots go first, up to what there is', () => {
    const two = mine([row(collect(1, 2_000))], theirs);
    expect(pickOldest(two, grams(6_000)).map((pick) => pick.grams)).toEqual([5_000, 1_000]);
    expect(sum(pickOldest(two, grams(9_000)).map((pick) => pick.grams))).toBe(7_000);
  });

  test('a lot is found by its code, however it was typed', () => {
    expect(lotsByCode([theirLot], ` ${theirLot.code.toLowerCase()} `)).toEqual([theirLot]);
    expect(lotsByCode([theirLot], 'S000000')).toEqual([]);
  });
});
