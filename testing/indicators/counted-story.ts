import type { ActorId } from '../../core/events/ids.ts';
import {
  climateMissing,
  type Counting,
  type Delivered,
  type Promised,
  type RegisterFacts,
} from '../../core/indicators/counting.ts';
import type { Figure } from '../../core/indicators/figure.ts';
import { figureOn } from '../../core/indicators/figure-on.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { standingsOf, type Standing } from '../../core/indicators/standing.ts';
import { evaluatorOf } from '../../core/pathways/evaluate.ts';
import type { World } from '../../core/pathways/world.ts';
import { refuse } from '../../core/problems/problem.ts';
import type { Day } from '../../core/quantities/instant.ts';
import { day, shipped, type Story } from '../pathways/story.ts';

/** Indicators of the shipped logframe, and figures of stories as the programme would count them. */

export function indicator(code: string): Indicator {
  const found = shipped.logframe.indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(`the logframe has no ${code}`);
  return found;
}

export type Known = {
  readonly delivered?: readonly Delivered[];
  readonly promised?: readonly Promised[];
  readonly register?: ReadonlyMap<ActorId, Partial<RegisterFacts>>;
};

const kinds = new Map(shipped.catalogue.actorKinds.map((kind) => [kind.code, kind]));

export function countingOf(world: World, knownOn: Day, known: Known = {}): Counting {
  return {
    world,
    evaluators: {
      recorded: evaluatorOf(world, knownOn),
      documented: evaluatorOf(world, knownOn, { counting: 'documented' }),
      verified: evaluatorOf(world, knownOn, { counting: 'verified' }),
    },
    knownOn,
    kind: (code) => kinds.get(code),
    delivered: known.delivered ?? [],
    promised: known.promised ?? [],
    climate: refuse(climateMissing),
  };
}

export type FigureAsked = Known & {
  readonly on: string;
  readonly from?: string;
  readonly start?: string;
  /** The day up to which is known; the day of the figure, otherwise. */
  readonly knownOn?: string;
};

export function figureFrom(world: World, of: Indicator, asked: FigureAsked): Figure {
  const counting = countingOf(world, day(asked.knownOn ?? asked.on), asked);
  return figureWith(standingsOf(of, counting), of, counting, asked);
}

export function figureWith(
  standings: readonly Standing[],
  of: Indicator,
  counting: Counting,
  asked: FigureAsked,
): Figure {
  const register = (id: ActorId): RegisterFacts | undefined => {
    const said = asked.register?.get(id);
    return said === undefined
      ? undefined
      : { sex: null, bornFrom: null, sector: null, size: null, ...said };
  };
  const days = {
    from: day(asked.from ?? asked.start ?? '2026-01-01'),
    asOf: day(asked.on),
    start: asked.start === undefined ? null : day(asked.start),
  };
  return figureOn(standings, days, { indicator: of, counting, register });
}

export function figure(story: Story, code: string, asked: FigureAsked): Figure {
  return figureFrom(story.world(), indicator(code), asked);
}

/** A figure as one number. */
export function numberOf({ value }: Pick<Figure, 'value'>): number | null {
  if (value === null) return null;
  return value.kind === 'whole' ? value.value : value.numerator;
}
