import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorBoard, type IndicatorBoard } from '../../core/indicators/board.ts';
import type { Delivered, Promised } from '../../core/indicators/counting.ts';
import { standingsOf, type Standing } from '../../core/indicators/standing.ts';
import type { Handed, WalkerId } from '../../core/pathways/evidence.ts';
import type { GrowingWorld, World } from '../../core/pathways/world.ts';
import { accept } from '../../core/problems/problem.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { day, later, shipped, type Story } from '../pathways/story.ts';
import { countingOf } from './counted-story.ts';
import { anyDay, happenings, told } from './happenings.ts';

/** Whatever changes by itself is counted as if all had been counted from zero. */
const { indicators } = shipped.logframe;
const lastDay = day('2027-06-30');
const level = fc.constantFrom('recorded' as const, 'documented' as const, 'verified' as const);

function sorted(standings: readonly Standing[]): readonly Standing[] {
  const key = ({ id, weight }: Standing): string => `${id} ${weight}`;
  return standings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

type Said = { readonly n: number; readonly level: Delivered['level']; readonly grams: number };

function deliveryOf(story: Story, { n, level: known, grams }: Said): Delivered {
  return {
    id: story.names.event(`delivery ${n}`),
    day: day(later('2026-02-01', n)),
    level: known,
    taker: story.names.actor('Fibras'),
    takerKind: 'industry',
    association: story.names.actor('Los Cedros'),
    material: 'cotton-offcuts',
    district: null,
    source: null,
    route: null,
    amount: grams,
  };
}

function promiseOf(story: Story, { n, level: known, grams }: Said): Promised {
  const due = day(later('2026-02-01', n));
  const keptOn = grams % 2 === 0 ? due : null;
  const by = story.names.actor('Fibras');
  return { id: story.names.event(`promise ${n}`), by, due, keptOn, settled: null, level: known };
}

const said = fc.record({ n: fc.nat(6), level, grams: fc.integer({ min: 1, max: 900 }) });

describe('a board', () => {
  it('to which deliveries and promises come one at a time is as if counted from zero', () => {
    fc.assert(
      fc.property(fc.array(said), fc.array(fc.nat(6)), (all, annulled) => {
        const story = told([]);
        const board = indicatorBoard(indicators, story.world(), countingOf(story.world(), lastDay));
        const delivered = new Map<string, Delivered>();
        const promised = new Map<string, Promised>();
        for (const one of all) {
          const [delivery, promise] = [deliveryOf(story, one), promiseOf(story, one)];
          board.delivered(delivery.id, [delivery]);
          board.promised(promise.id, promise);
          delivered.set(delivery.id, delivery);
          promised.set(promise.id, promise);
        }
        for (const n of annulled) {
          const id = story.names.event(`delivery ${n}`);
          board.delivered(id, []);
          delivered.delete(id);
        }
        board.accounted(accept([...delivered.values()]));
        const known = { delivered: [...delivered.values()], promised: [...promised.values()] };
        const zero = {
          ...countingOf(story.world(), lastDay, known),
          climate: accept(known.delivered),
        };
        for (const one of indicators) {
          const kept = sorted(board.standings(one.code));
          expect([one.code, kept]).toEqual([one.code, sorted(standingsOf(one, zero))]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts anew whom a change of others concerns: retracted, moved on, another kind', () => {
    fc.assert(
      fc.property(happenings, anyDay, fc.infiniteStream(fc.nat(5)), (happened, on, which) => {
        const story = told(happened);
        const world = story.world();
        const board = indicatorBoard(indicators, world, countingOf(world, day(on)));
        for (const piece of story.evidence()) {
          const what = which.next().value;
          if (what === 0) board.changed(world.remove(piece));
          if (what === 1) board.changed(world.put({ ...piece, level: 'verified' }));
          if (what === 2) board.changed(world.put({ ...piece, day: day(later(piece.day, 9)) }));
        }
        for (const concerned of moves(story, world)) board.changed(concerned);
        expectFromZero(board, world.copy(), on);
      }),
      { numRuns: 25 },
    );
  });

  it('counts anew when an actor turns out to be of another kind, and of the former one again', () => {
    fc.assert(
      fc.property(happenings, anyDay, (happened, on) => {
        const story = told(happened);
        const world = story.world();
        const board = indicatorBoard(indicators, world, countingOf(world, day(on)));
        for (const [who, kind] of [
          ['Los Cedros', 'eo-rs'],
          ['Fibras', 'buyer'],
          ['Taller', 'recyclers-association'],
        ] as const) {
          const was = world.participant(story.names.actor(who));
          if (was === undefined) continue;
          board.changed(world.register({ ...was, kind }));
          expectFromZero(board, world.copy(), on);
          board.changed(world.register(was));
          expectFromZero(board, story.world(), on);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('counts deliveries that come, change and go in a few weeks as if all came at once', () => {
    fc.assert(
      fc.property(fc.array(delivery, { minLength: 20, maxLength: 60 }), (all) => {
        const story = told([]);
        const [world, known] = [
          story.world(),
          new Map(story.evidence().map((one) => [one.id, one])),
        ];
        const board = indicatorBoard(indicators, world, countingOf(world, lastDay));
        for (const { many, kind, ...said } of all) {
          const flows = many.map((n) => flowOf(story, { ...said, n: said.n + n }));
          const fibras = world.participant(story.names.actor('Fibras'));
          if (fibras !== undefined) board.changed(world.register({ ...fibras, kind }));
          for (const one of flows) known.delete(one.id);
          if (said.gone) board.changed(world.change(flows, []));
          else {
            board.changed(world.change([], flows));
            for (const one of flows) known.set(one.id, one);
          }
        }
        const zero = story.world([...known.values()]);
        const fibras = world.participant(story.names.actor('Fibras'));
        if (fibras !== undefined) zero.register(fibras);
        expectFromZero(board, zero, lastDay);
        // Of a day in between, asked of the world in which a later day was answered.
        const between = indicatorBoard(indicators, world, countingOf(world, middle));
        expectFromZero(between, zero.copy(), middle);
      }),
      { numRuns: 40 },
    );
  });

  it('counts anew when two records are merged, and when they are parted again', () => {
    fc.assert(
      fc.property(happenings, anyDay, fc.boolean(), (happened, on, ofRecyclers) => {
        const story = told(happened);
        story.unmerge();
        const world = story.world();
        const board = indicatorBoard(indicators, world, countingOf(world, day(on)));
        const [stays, goes] = ofRecyclers ? ['Ana', 'Julia'] : ['Elena', 'Elena Q.'];
        const records = [stays, goes].map((name) => story.names.actor(name));
        const readAgain = (): void => {
          const from = story.world();
          const flows = story.evidence().filter(({ kind }) => kind === 'flow');
          board.changed([...world.renew(records, from), ...world.change([], flows)]);
          expectFromZero(board, from, on);
        };
        story.merge(stays, goes);
        readAgain();
        story.unmerge();
        readAgain();
      }),
      { numRuns: 25 },
    );
  });
});

const middle = day('2026-03-10');
const delivery = fc.record({
  n: fc.nat(9),
  many: fc.constantFrom([], [0], [0, 1, 2], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  giver: fc.constantFrom('Taller', 'Los Cedros', 'Elena'),
  taker: fc.constantFrom('Los Cedros', 'Fibras'),
  on: fc.nat(20),
  level,
  settled: fc.constantFrom(true, true, false),
  kind: fc.constantFrom('industry', 'buyer'),
  gone: fc.constantFrom(true, false, false),
});

type Passing = Omit<ReturnType<typeof delivery.generate>['value'], 'many' | 'kind' | 'gone'>;

function flowOf(story: Story, { n, giver, taker, on, level: known, settled }: Passing): Handed {
  return {
    kind: 'flow',
    id: story.names.event(`flow ${giver} ${taker} ${n}`),
    day: day(later('2026-03-01', on)),
    level: known,
    clockAhead: false,
    giver: story.names.actor(giver),
    taker: story.names.actor(taker),
    bringer: story.names.actor('Ana'),
    material: 'cotton-offcuts',
    count: 1,
    grams: grams(10_000),
    settled,
  };
}

function expectFromZero(board: IndicatorBoard, world: World, on: string): void {
  const zero = countingOf(world, day(on));
  for (const one of indicators) {
    const kept = sorted(board.standings(one.code));
    expect([one.code, kept]).toEqual([one.code, sorted(standingsOf(one, zero))]);
  }
}

/** Somebody leaves, somebody comes, and a workshop turns out to be another kind of place. */
function* moves(story: Story, world: GrowingWorld): Generator<ReadonlySet<WalkerId>> {
  const [ana, taller] = [story.names.actor('Ana'), story.names.actor('Taller')];
  const fibras = world.participant(story.names.actor('Fibras'));
  const workshop = world.participant(taller);
  yield world.belong(ana, world.belongingsOf(ana).slice(1));
  if (workshop !== undefined) yield world.register({ ...workshop, kind: 'market' });
  if (fibras !== undefined) yield world.register({ ...fibras, kind: 'buyer' });
}
