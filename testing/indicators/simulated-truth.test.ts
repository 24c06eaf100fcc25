import { beforeAll, describe, expect, test } from 'vitest';
import type { Sex } from '../../core/actors/register-events.ts';
import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { RegisterFacts } from '../../core/indicators/counting.ts';
import type { Figure } from '../../core/indicators/figure.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { standingsOf } from '../../core/indicators/standing.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import { newWorld, type GrowingWorld } from '../../core/pathways/world.ts';
import {
  addMonths,
  lastDayOf,
  monthOf,
  type Day,
  type Month,
} from '../../core/quantities/instant.ts';
import { worldOf } from '../pathways/simulated-world.ts';
import { day, shipped } from '../pathways/story.ts';
import type { ProgressTruth } from '../simulation/progress/progress-truth.ts';
import { programmeSize, simulate } from '../simulation/simulate.ts';
import { countingOf, figureWith, indicator, numberOf } from './counted-story.ts';

/** Every figure of every month of a simulated programme against what really came of it. */
let truth: ProgressTruth;
let events: readonly LedgerEvent[];
let world: GrowingWorld;
let officials: ReadonlySet<ActorId>;
const register = new Map<ActorId, Partial<RegisterFacts>>();
const lastDay = day('2026-06-30');
const months: readonly Day[] = Array.from({ length: 30 }, (_, n) =>
  lastDayOf(addMonths(monthOf(lastDay), n - 29)),
);

beforeAll(() => {
  const simulation = simulate({
    ...programmeSize,
    seed: 'figures',
    programme: shipped.identity.id,
    catalogue: shipped.catalogue,
    lastMonth: '2026-06' as Month,
    weighInsPerMemberWeek: 0.02,
    sizes: { ...programmeSize.sizes, galleries: 1, membersEach: 9 },
  });
  const seen = new Map<EventId, LedgerEvent>();
  for (const batch of simulation.batches) {
    for (const event of batch.events) seen.set(event.id, event);
  }
  events = [...seen.values()];
  truth = simulation.progress();
  world = worldOf(events);
  officials = new Set(
    events.flatMap((event) =>
      event.kind === 'actor.affiliate' &&
      ['official', 'technician', 'head_of_unit'].includes(event.payload.role)
        ? [event.payload.member]
        : [],
    ),
  );
  for (const event of events) {
    if (event.kind !== 'actor.register') continue;
    const { actor, sex } = event.payload;
    if (sex !== undefined) register.set(actor, { sex });
  }
}, 120_000);

/** What really came of it, by whom and since when, without asking any rule of ours. */
function told(code: string): ReadonlyMap<ActorId, Day> {
  if (code === 'R2.1') return truth.adopted;
  const all = code === 'R1.1' ? truth.incorporated : truth.trained;
  return new Map([...all].filter(([who]) => officials.has(who)));
}

const sexOf = (who: ActorId): Sex => register.get(who)?.sex ?? 'undeclared';

function figures(of: Indicator, from: GrowingWorld): readonly Figure[] {
  const counting = countingOf(from, lastDay, { register });
  const standings = standingsOf(of, counting);
  return months.map((on) => figureWith(standings, of, counting, { on, register }));
}

describe.each(['R1.1', 'R1.1a', 'R2.1'])('%s of thirty simulated months', (code) => {
  test('is exact on the last day of each month, and so are its women and its undeclared', () => {
    const found = figures(indicator(code), world);
    months.forEach((on, n) => {
      const really = [...told(code)].filter(([, since]) => since <= on);
      const figure = found[n] ?? expect.unreachable('a figure');
      expect([on, numberOf(figure)]).toEqual([on, really.length]);
      expect(figure.counted.map(({ id, since }) => [id, since.documented]).toSorted()).toEqual(
        really.map(([who, since]) => [who, since]).toSorted(),
      );
      const women = really.filter(([who]) => sexOf(who) === 'F').length;
      const silent = really.filter(([who]) => sexOf(who) === 'undeclared').length;
      expect(figure.subtargets).toMatchObject([{ have: women, undeclared: silent }]);
    });
    expect(numberOf(found.at(-1) ?? { value: null })).toBeGreaterThan(20);
  });

  test('is the same in whatever order its events arrived, and piece by piece', () => {
    const backwards = worldOf(events.toReversed());
    expect(figures(indicator(code), backwards)).toEqual(figures(indicator(code), world));
    expect(figures(indicator(code), piecemeal())).toEqual(figures(indicator(code), world));
  });
});

test('promises kept on time are those that really were', () => {
  const { onTime, late, cancelled } = truth.commitments;
  const settled = new Map(
    events.flatMap((event) =>
      event.kind === 'commitment.settle' ? [[event.payload.commitment, event] as const] : [],
    ),
  );
  const promised = events.flatMap((event) => {
    if (event.kind !== 'commitment.make') return [];
    const end = settled.get(event.id);
    const keptOn = end?.payload.says === 'fulfilled' ? end.payload.on : null;
    const { by, due } = event.payload;
    const level = 'documented' as const;
    return [{ id: event.id, by, due, keptOn, settled: end?.id ?? null, level }];
  });
  const counting = countingOf(world, lastDay, { promised });
  const standings = standingsOf(indicator('R5.2'), counting);
  const asked = { on: '2027-12-31', from: '2020-01-01', promised };
  const { value } = figureWith(standings, indicator('R5.2'), counting, asked);
  const open = truth.commitments.open;
  const of = onTime + late + cancelled + open;
  expect(value).toEqual({ kind: 'share', numerator: onTime, denominator: of });
});

/** The same world, into which each piece of evidence is put by itself. */
function piecemeal(): GrowingWorld {
  const walkers = [...world.walkers()];
  const empty = newWorld({
    book: world.book,
    holidays: world.holidays,
    partOf: world.partOf,
    participants: walkers.flatMap((id) => world.participant(id) ?? []),
    belongings: walkers.flatMap((id) => world.membersOf(id)),
    evidence: [],
  });
  for (const piece of new Set(walkers.flatMap((id) => world.about(id)))) empty.put(piece);
  return empty;
}
