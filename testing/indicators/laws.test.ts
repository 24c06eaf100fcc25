import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId } from '../../core/events/ids.ts';
import type { RegisterFacts } from '../../core/indicators/counting.ts';
import type { Amount, Figure, Split } from '../../core/indicators/figure.ts';
import { indicatorBoard } from '../../core/indicators/board.ts';
import { amountsOn } from '../../core/indicators/figure-on.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { nearlyOf } from '../../core/indicators/nearly.ts';
import { standingsOf } from '../../core/indicators/standing.ts';
import { inOrder } from '../../core/pathways/kept-evidence.ts';
import { day, later, shipped, type Story } from '../pathways/story.ts';
import { countingOf, figureFrom, figureWith, indicator, numberOf } from './counted-story.ts';
import { anyDay, happenings, people, told } from './happenings.ts';

/** Laws of figures (evidence B) over made-up programmes. */

const runs = { numRuns: 40 };
const counts = shipped.logframe.indicators.filter(({ query }) => query.measure === 'count');
const sexes = ['F', 'M', 'X', 'undeclared', null] as const;

/** Whatever people declare. */
function registerOf(story: Story): ReadonlyMap<ActorId, Partial<RegisterFacts>> {
  return new Map(
    people.map((name, n) => [
      story.names.actor(name),
      { sex: sexes[n % sexes.length] ?? null, bornFrom: n === 2 ? null : 1970 + n * 5 },
    ]),
  );
}

function sum({ parts }: Split): number {
  return parts.reduce((total, { amount }) => total + (numberOf({ value: amount }) ?? 0), 0);
}

function each(story: Story, on: string): readonly (readonly [Indicator, Figure])[] {
  const world = story.world();
  const register = registerOf(story);
  return counts.map((one) => [one, figureFrom(world, one, { on, register })] as const);
}

describe('figures', () => {
  it('are the sum of the parts of each dimension, the undeclared included', () => {
    fc.assert(
      fc.property(happenings, anyDay, (happened, on) => {
        for (const [{ code }, figure] of each(told(happened), on)) {
          for (const split of figure.splits) {
            expect([code, split.dimension, sum(split)]).toEqual([
              code,
              split.dimension,
              numberOf(figure),
            ]);
          }
        }
      }),
      runs,
    );
  });

  it('count nobody twice, and no more people than there are', () => {
    fc.assert(
      fc.property(happenings, anyDay, (happened, on) => {
        for (const [{ query }, figure] of each(told(happened), on)) {
          const ids = figure.counted.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          if (query.of === 'person') expect(ids.length).toBeLessThanOrEqual(people.length);
        }
      }),
      runs,
    );
  });

  it('are recorded at least as often as documented, and documented as verified', () => {
    fc.assert(
      fc.property(happenings, anyDay, (happened, on) => {
        for (const [, { levels }] of each(told(happened), on)) {
          const at = (amount: Amount | undefined) => numberOf({ value: amount ?? null }) ?? 0;
          expect(at(levels?.recorded)).toBeGreaterThanOrEqual(at(levels?.documented));
          expect(at(levels?.documented)).toBeGreaterThanOrEqual(at(levels?.verified));
        }
      }),
      runs,
    );
  });

  it('fall by one at most when two records are merged, and rise again when they are parted', () => {
    fc.assert(
      fc.property(happenings, anyDay, (happened, on) => {
        const story = told(happened);
        story.unmerge();
        const before = each(story, on).map(([, figure]) => numberOf(figure) ?? 0);
        story.merge('Elena', 'Elena Q.');
        const merged = each(story, on).map(([, figure]) => numberOf(figure) ?? 0);
        counts.forEach(({ query, timing }, n) => {
          const [was = 0, is = 0] = [before[n], merged[n]];
          if (query.of === 'person' && timing === 'cumulative') {
            expect(was - is).toBeLessThanOrEqual(1);
          }
        });
        story.unmerge();
        expect(each(story, on).map(([, figure]) => numberOf(figure) ?? 0)).toEqual(before);
      }),
      runs,
    );
  });

  it('that are cumulative never fall as time goes on', () => {
    fc.assert(
      fc.property(happenings, anyDay, fc.nat(200), (happened, on, days) => {
        const story = told(happened);
        const [then, afterwards] = [each(story, on), each(story, later(on, days))];
        then.forEach(([{ timing, code }, figure], n) => {
          if (timing !== 'cumulative') return;
          const after = numberOf(afterwards[n]?.[1] ?? figure) ?? 0;
          expect([code, after >= (numberOf(figure) ?? 0)]).toEqual([code, true]);
        });
      }),
      runs,
    );
  });

  it('do not depend on the order in which anything arrived', () => {
    fc.assert(
      fc.property(happenings, anyDay, fc.infiniteStream(fc.nat()), (happened, on, order) => {
        const story = told(happened);
        const marks = new Map(story.evidence().map((piece) => [piece, order.next().value ?? 0]));
        const mixed = story.evidence().toSorted((a, b) => {
          return (marks.get(a) ?? 0) - (marks.get(b) ?? 0) || inOrder(b, a);
        });
        const register = registerOf(story);
        const world = story.world([]);
        for (const piece of mixed) world.put(piece);
        for (const one of counts) {
          const asked = { on, register };
          expect(figureFrom(world, one, asked)).toEqual(figureFrom(story.world(), one, asked));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('of an earlier day read off a later one are what they were on that day', () => {
    fc.assert(
      fc.property(happenings, anyDay, fc.nat(300), (happened, on, days) => {
        const story = told(happened);
        const world = story.world();
        const register = registerOf(story);
        for (const one of counts) {
          const then = figureFrom(world, one, { on, register });
          const since = figureFrom(world, one, { on, register, knownOn: later(on, days) });
          expect([one.code, since]).toEqual([one.code, then]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are the same amount in small multiples as where they are opened', () => {
    fc.assert(
      fc.property(happenings, anyDay, (happened, on) => {
        const story = told(happened);
        const counting = countingOf(story.world(), day(on));
        const [of, begin] = [{ counting, register: () => undefined }, day('2026-01-01')];
        for (const one of counts) {
          const standings = standingsOf(one, counting);
          const whole = figureWith(standings, one, counting, { on });
          const ends = [later(on, -40), on].map((asOf) => ({ from: begin, asOf: day(asOf) }));
          const amounts = amountsOn(standings, ends, { ...of, indicator: one });
          const before = figureWith(standings, one, counting, { on: later(on, -40) });
          expect(amounts).toEqual([before.value, whole.value]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('whoever nearly counts', () => {
  it('does not count, lacks something that is not met, and is listed once', () => {
    fc.assert(
      fc.property(happenings, anyDay, (happened, on) => {
        const counting = countingOf(told(happened).world(), day(on));
        for (const one of counts) {
          const standings = standingsOf(one, counting);
          const near = nearlyOf(one, standings, counting);
          const figure = figureWith(standings, one, counting, { on });
          const counted = new Set<string>(figure.counted.map(({ id }) => id));
          expect(near.filter(({ id }) => counted.has(id))).toEqual([]);
          expect(new Set(near.map(({ id }) => id)).size).toBe(near.length);
          for (const { met, needed, missing } of near) {
            expect(met).toBeLessThan(needed);
            expect(missing.filter((tree) => tree.met)).toEqual([]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('a share', () => {
  const due = fc.nat(60).map((n) => later('2026-03-01', n));
  const promise = fc.record({
    due,
    kept: fc.option(fc.nat(90).map((n) => later('2026-03-01', n))),
    level: fc.constantFrom('recorded' as const, 'documented' as const, 'verified' as const),
  });

  it('keeps its two counts: of all that was due, what was kept in time and is shown', () => {
    fc.assert(
      fc.property(fc.array(promise, { maxLength: 20 }), due, due, (promises, a, b) => {
        const [from, on] = a < b ? [a, b] : [b, a];
        const story = told([]);
        const promised = promises.map((one, n) => ({
          id: story.names.event(`promise ${n}`),
          by: story.names.actor('Fibras'),
          due: day(one.due),
          keptOn: one.kept === null ? null : day(one.kept),
          settled: null,
          level: one.level,
        }));
        const world = story.world();
        const figure = figureFrom(world, indicator('R5.2'), { on, from, promised });
        const counting = { ...countingOf(world, day(on)), promised };
        const standings = standingsOf(indicator('R5.2'), counting);
        const of = { indicator: indicator('R5.2'), counting, register: () => undefined };
        const [amount] = amountsOn(standings, [{ from: day(from), asOf: day(on) }], of);
        expect(amount).toEqual(figure.value);
        const within = promises.filter(({ due: last }) => last >= from && last <= on);
        const kept = within.filter(
          ({ due: last, kept: at, level }) => at !== null && at <= last && level !== 'recorded',
        );
        expect(figure.value).toEqual({
          kind: 'share',
          numerator: kept.length,
          denominator: within.length,
        });
        expect(figure.counted).toHaveLength(within.length);
      }),
    );
  });
});

describe('a board', () => {
  it('that looks again only at whom it concerns counts what counting all from zero counts', () => {
    fc.assert(
      fc.property(happenings, happenings, anyDay, (happened, more, on) => {
        const story = told([...happened, ...more]);
        const world = story.world([]);
        const facts = countingOf(world, day(on));
        const board = indicatorBoard(counts, world, facts);
        for (const piece of story.evidence()) board.changed(world.put(piece));
        const zero = countingOf(story.world(), day(on));
        for (const one of counts) {
          const kept = board.standings(one.code).toSorted(byId);
          expect([one.code, kept]).toEqual([one.code, standingsOf(one, zero).toSorted(byId)]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
