import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countDeliveries,
  noDeliveries,
  type BookedLine,
  type CountedDeliveries,
  type Moved,
} from '../../core/indicators/counted-deliveries.ts';
import { isClosedBefore, type Closing } from '../../core/ledger/closings.ts';
import { dayOf, monthOf } from '../../core/quantities/instant.ts';
import { testCatalogue } from '../factories/catalogue.ts';
import { introductions, people } from '../ledger/desk.ts';
import { closingMoves, histories, soundMoves, type Moves } from '../ledger/histories.ts';
import { cutBy, heardBy } from '../ledger/looking.ts';
import { coreLedger, type CoreLedger } from '../scenarios/language/core-ledger.ts';
import { notKnown, sourceGrams } from '../../core/lineage/source-shares.ts';
import { closingsOf, movedBy } from './simulated-flows.ts';
import { sharesIn } from './simulated-sources.ts';
import { happenedIn } from './simulated-programme.ts';

/* On which day a delivery counts, over random histories of the ledger (decisions 0001, 0074). */

type Told = Pick<CoreLedger, 'journal' | 'book'> & {
  readonly moved: readonly Moved[];
  readonly closings: readonly Closing[];
};

/** Deliveries are put right and annulled, in months that are closed meanwhile. */
const moves: Moves = [
  ...closingMoves,
  ...(['collect', 'dispatch', 'dispatch', 'accept', 'accept', 'acceptPart'] as const),
  ...(['voidWithDependents', 'voidWithDependents', 'correct', 'close'] as const),
];

const sales: Moves = ['sell', 'sell', 'dispatch', 'accept', 'accept', 'acceptPart'];

/** Heard in another order than it happened: what waits is woken later. */
const toldOf = (allowed: Moves): fc.Arbitrary<Told> =>
  fc
    .tuple(histories(allowed, { length: 60 }), fc.option(fc.nat(), { freq: 1 }))
    .map(([history, seed]) => {
      const ledger = coreLedger(testCatalogue);
      ledger.tell(introductions);
      ledger.tell(seed === null ? history : heardBy(seed, history));
      const { journal, book } = ledger;
      const happened = (fact: Moved['fact']) =>
        dayOf(happenedIn(book, fact), testCatalogue.offsetMinutes);
      const isOutlet = (actor: string): boolean => actor === people.Reciclo.actor;
      const moved = journal.flatMap(
        (one, decided) => movedBy(one, decided, { book, happened, isOutlet }) ?? [],
      );
      return { moved, closings: closingsOf(journal), journal, book };
    });
const told = toldOf(moves);

function counted({ moved, closings }: Pick<Told, 'moved' | 'closings'>): CountedDeliveries {
  const all = noDeliveries();
  countDeliveries(all, moved, closings);
  return all;
}

function sums(rows: Iterable<Omit<BookedLine, 'day'>>): Readonly<Record<string, number>> {
  const found = new Map<string, number>();
  for (const { holder, taker, material, district, grams } of rows) {
    const key = [holder, taker, material, district].join(' ');
    found.set(key, (found.get(key) ?? 0) + grams);
  }
  return Object.fromEntries([...found].filter(([, grams]) => grams !== 0));
}

const holds = (law: (of: Told) => void): void =>
  fc.assert(fc.property(told, law), { numRuns: 250 });

describe('what was delivered', () => {
  test('is to the gram what the books have, whatever is put right and annulled', () => {
    let annulled = 0;
    holds((of) => {
      annulled += of.moved.filter(({ annuls }) => annuls !== null).length;
      const lines = of.moved.flatMap((one) => one.lines);
      expect(sums(counted(of).rows.values())).toEqual(sums(lines));
    });
    expect(annulled).toBeGreaterThan(3);
  });

  test('counts on the day on which it was accepted while that month is open', () => {
    holds(({ moved }) => {
      const days = moved.map(({ delivery, happened }) => `${delivery} ${happened}`);
      for (const { id, day } of counted({ moved, closings: [] }).rows.values()) {
        expect(days).toContain(`${id} ${day}`);
      }
    });
  });

  test('stays as it was in a month that is closed', () => {
    let closed = 0;
    holds(({ moved, closings }) => {
      for (const { month, decided } of closings) {
        const until = moved.filter((one) => one.decided < decided);
        const inMonth = (of: readonly Moved[]): unknown =>
          [...counted({ moved: of, closings }).rows.values()]
            .filter(({ day }) => isClosedBefore(closings, monthOf(day), decided + 1))
            .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
        expect(inMonth(moved), month).toEqual(inMonth(until));
        closed += moved.length - until.length;
      }
    });
    expect(closed).toBeGreaterThan(3);
  });

  test('is of no kind of source more than was collected, but for a gram that is left over', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(toldOf([...soundMoves, ...sales].filter((move) => move !== 'surplus')), (of) => {
        const { moved, journal, book } = of;
        const rows = [...counted({ moved, closings: [] }).rows.values()];
        const lots = rows.flatMap(({ lot }) => lot ?? []);
        const shares = sharesIn({ recorded: journal, book }, lots);
        const delivered = new Map<string, number>();
        for (const { lot, grams: mass } of rows) {
          const parts = sourceGrams(mass, (lot && shares.get(lot)) ?? notKnown);
          expect(parts.reduce((sum, part) => sum + part.grams, 0)).toBe(mass);
          for (const { kind, grams } of parts) {
            delivered.set(kind, (delivered.get(kind) ?? 0) + grams);
          }
        }
        for (const [kind, grams] of delivered) {
          kinds.add(kind);
          const came = journal.flatMap(({ decision }) =>
            decision.flows.flatMap((row) => {
              const isIn = row.class === 'collected' || row.class === 'received';
              return isIn && row.other === kind ? [row.grams] : [];
            }),
          );
          expect(grams).toBeLessThanOrEqual(came.reduce((a, b) => a + b, 0) + rows.length);
        }
      }),
      { numRuns: 120 },
    );
    expect(kinds.size).toBeGreaterThan(2);
  });

  test('is the same decision by decision as all at once', () => {
    holds((of) => {
      const piecemeal = noDeliveries();
      for (const piece of cutBy(of.moved.length, of.moved)) {
        countDeliveries(piecemeal, piece.toReversed(), of.closings);
      }
      expect(piecemeal).toEqual(counted(of));
    });
  });
});
