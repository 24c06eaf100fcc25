import type { Evaluator } from '../pathways/evaluate.ts';
import type { ProofLevel, WalkerId } from '../pathways/evidence.ts';
import { answerAsk } from '../pathways/answer-ask.ts';
import type { AskStage } from '../pathways/asks.ts';
import { atLeast, between, both, never, union, without } from '../pathways/periods.ts';
import type { Periods } from '../pathways/walk.ts';
import type { World } from '../pathways/world.ts';
import type { Day } from '../quantities/instant.ts';
import { existsHolds, sequenceHolds } from './exists.ts';
import { policiesIn } from './things.ts';
import type { Affiliated, Condition } from './query.ts';

/** With what conditions are answered: one world, one level, up to one day. */
export type Answering = {
  readonly world: World;
  readonly evaluator: Evaluator;
  readonly counting: ProofLevel;
  readonly asOf: Day;
};

/** The days on which a condition holds of somebody or something. Pure; ends may lie ahead. */
export function conditionHolds(where: Condition, of: WalkerId, answering: Answering): Periods {
  const { world, evaluator } = answering;
  if ('all' in where) {
    let held: Periods | undefined;
    for (const one of where.all) {
      const next = conditionHolds(one, of, answering);
      held = held === undefined ? next : both(held, next);
      // Most are of another kind: nothing more is asked of them.
      if (held.length === 0) return never;
    }
    return held ?? never;
  }
  if ('any' in where) {
    const each = where.any.map((one) => conditionHolds(one, of, answering));
    return atLeast(
      each.map((periods) => ({ periods, weight: 1 })),
      where.least ?? 1,
    );
  }
  if ('not' in where) {
    return without(knownSince(of, world), conditionHolds(where.not, of, answering));
  }
  if ('kind' in where) {
    const kind = world.participant(of)?.kind;
    return kind !== undefined && where.kind.includes(kind) ? knownSince(of, world) : never;
  }
  if ('criterion' in where) {
    return evaluator.complete(where.criterion, of, where.version);
  }
  if ('affiliated' in where) return affiliatedHolds(where.affiliated, of, world);
  if ('stage' in where) return stageHolds(where.stage, of, answering);
  if ('exists' in where) return existsHolds(where.exists, of, answering);
  return sequenceHolds(where.sequence, where.withinDays, of, answering);
}

/** Since it was registered, or described; never, if it was neither. */
export function knownSince(of: WalkerId, world: World): Periods {
  const registered = world.participant(of)?.registeredOn;
  if (registered !== undefined) return between(registered, null);
  const [first] = world.kindAbout(of, 'described');
  return first === undefined ? never : between(first.day, null);
}

function affiliatedHolds(
  { roles, kinds, district }: Affiliated,
  of: WalkerId,
  world: World,
): Periods {
  return union(
    world.belongingsOf(of).flatMap((one) => {
      const organisation = world.participant(one.organisation);
      if (organisation === undefined) return [];
      if (roles.length > 0 && !roles.includes(one.role)) return [];
      if (kinds.length > 0 && !kinds.includes(organisation.kind)) return [];
      // Where it is may change: whoever asks has to hear of the organisation.
      if (district !== undefined) world.kindAbout(one.organisation, 'described');
      const here = one.district ?? organisation.district;
      if (district !== undefined && here !== district) return [];
      return [between(one.since, one.until)];
    }),
  );
}

/** Of a municipality: while one of its policies has the stage. */
function stageHolds(
  stage: { readonly reached: string; readonly still: boolean },
  of: WalkerId,
  answering: Answering,
): Periods {
  const { world } = answering;
  const actor = world.participant(of);
  if (actor === undefined) return policyStage(stage, of, answering);
  if (actor.district === null || world.partOf(actor.kind) !== 'municipality') return never;
  return union(policiesIn(world, actor.district).map((one) => policyStage(stage, one, answering)));
}

/** As the requirement of the pathway of policies answers that asks for this stage. */
function policyStage(
  { reached, still }: { readonly reached: string; readonly still: boolean },
  of: WalkerId,
  { world, asOf, counting }: Answering,
): Periods {
  const asks = stageAsks(world, reached);
  const held = union(
    asks.map(({ pathway, ask }) => {
      const asked = {
        walker: of,
        district: null,
        pathway,
        asOf,
        least: counting,
        world,
        firstMet: () => null,
        completed: () => never,
      };
      return answerAsk(ask, asked).held;
    }),
  );
  const first = held[0];
  if (still || first === undefined) return held;
  return between(first.from, null);
}

function stageAsks(
  { book }: World,
  stage: string,
): readonly { readonly pathway: string; readonly ask: AskStage }[] {
  return book.pathways
    .filter(({ who }) => who.walks === 'policies')
    .flatMap(({ code, requirements }) =>
      requirements.flatMap(({ asks }) =>
        asks.ask === 'stage' && asks.stage === stage ? [{ pathway: code, ask: asks }] : [],
      ),
    );
}
