import { ageOn } from '../privacy/age.ts';
import type { ActorId } from '../events/ids.ts';
import { once } from '../pathways/once.ts';
import type { Pathway, WhoWalks } from '../pathways/pathway.ts';
import type { Belonging, Described, Participant, WalkerId } from '../pathways/evidence.ts';
import { belongsOn, type World } from '../pathways/world.ts';
import type { Ask } from '../pathways/asks.ts';
import { addDays, type Day } from '../quantities/instant.ts';
import type { Counting, RegisterFacts } from './counting.ts';
import type { Dimension, Indicator } from './logframe.ts';
import type { Condition } from './query.ts';
import type { Standing } from './standing.ts';

/** Days of the meetings that are looked at for who came to a space. */
const meetingDays = 183;

/** First years of bands of age, as the programme's partners report them. */
export const ageBands = [0, 18, 30, 45, 60] as const;

export type Splitting = {
  readonly indicator: Indicator;
  readonly counting: Counting;
  readonly register: (id: ActorId) => RegisterFacts | undefined;
  /** Of what is shown as it is on the day of the figure, such as the stage of a policy. */
  readonly asOf: Day;
};

/** What something is by one dimension; null: not declared, not known. */
export type PartOf = (dimension: Dimension, standing: Standing, on: Day) => string | null;

/**
 * Reads what things are by each dimension on the day on which they qualified. Of an enterprise, sex
 * and age are those of its owner or manager. One after the other: who is meant is looked up once.
 */
export function readingParts(splitting: Splitting): PartOf {
  let last: Meant | undefined;
  const meant = (id: WalkerId, on: Day): Meant => {
    if (last?.id !== id || last.on !== on) last = meantBy(id, on, splitting);
    return last;
  };
  return (dimension, { id, kind, delivered, promised }, on) => {
    if (delivered !== null) return deliveredBy(dimension, delivered);
    if (promised !== null) return promisedBy(dimension, promised.by, splitting);
    if (kind === 'actor') return actorBy(dimension, meant(id, on), splitting);
    return thingBy(dimension, id, on, splitting);
  };
}

/** An actor on a day, and where a person belonged on it. */
type Meant = {
  readonly id: WalkerId;
  readonly on: Day;
  readonly actor: Participant | undefined;
  readonly isPerson: boolean;
  readonly belonging: () => Belonging | undefined;
};

function meantBy(id: WalkerId, on: Day, { counting, indicator }: Splitting): Meant {
  const actor = counting.world.participant(id);
  const isPerson = actor !== undefined && counting.kind(actor.kind)?.isPerson === true;
  const belonging = once(() => belongingOf(indicator, id, on, counting.world));
  return { id, on, actor, isPerson, belonging };
}

function deliveredBy(dimension: Dimension, one: NonNullable<Standing['delivered']>): string | null {
  switch (dimension) {
    case 'district':
      return one.district;
    case 'material':
      return one.material;
    case 'source':
      return one.source;
    case 'route':
      return one.route;
    case 'association':
      return one.association;
    case 'actor_kind':
      return one.takerKind;
    default:
      return null;
  }
}

function promisedBy(dimension: Dimension, by: ActorId, { counting }: Splitting): string | null {
  const actor = counting.world.participant(by);
  if (dimension === 'actor_kind') return actor?.kind ?? null;
  return dimension === 'district' ? (actor?.district ?? null) : null;
}

function actorBy(dimension: Dimension, who: Meant, splitting: Splitting): string | null {
  const { counting, register } = splitting;
  const { id, on, actor, isPerson } = who;
  if (actor === undefined) return null;
  if (dimension === 'actor_kind') return actor.kind;
  if (dimension === 'size') return register(actor.id)?.size ?? null;
  if (dimension === 'step') return stepOf(id, on, splitting);
  if (dimension === 'sex' || dimension === 'age_band') {
    const person = isPerson ? actor.id : ownerOf(id, on, counting.world);
    return person === undefined ? null : personBy(dimension, register(person), on);
  }
  if (isPerson) return belongingBy(dimension, actor, who.belonging(), counting.world);
  if (dimension === 'district') return actor.district;
  return dimension === 'sector' ? sectorOf(actor.kind, register(actor.id)) : null;
}

/** What follows from where she belonged on that day. */
function belongingBy(
  dimension: Dimension,
  person: Participant,
  belonging: Belonging | undefined,
  world: World,
): string | null {
  const there = belonging === undefined ? undefined : world.participant(belonging.organisation);
  switch (dimension) {
    case 'district':
      return belonging?.district ?? there?.district ?? person.district;
    case 'role':
      return belonging?.role ?? null;
    case 'association':
      return belonging?.organisation ?? null;
    case 'sector':
      return there?.kind ?? null;
    default:
      return null;
  }
}

/** What it trades in, if it is said; otherwise what kind of enterprise it is. */
function sectorOf(kind: string, facts: RegisterFacts | undefined): string {
  return facts?.sector ?? kind;
}

function personBy(
  dimension: 'sex' | 'age_band',
  facts: RegisterFacts | undefined,
  on: Day,
): string | null {
  if (facts === undefined) return null;
  if (dimension === 'sex') {
    return facts.sex === null || facts.sex === 'undeclared' ? null : facts.sex;
  }
  const age = ageOn(on, { from: facts.bornFrom });
  if (age === null) return null;
  // Only five years are known: the middle of them.
  const years = Math.floor((age.from + age.to) / 2);
  const from = ageBands.findLast((band) => band <= years) ?? 0;
  const next = ageBands.find((band) => band > years);
  return next === undefined ? `${from}+` : `${from}-${next - 1}`;
}

/**
 * Where she belonged on that day, in a role for which the indicator counts her; of several, where
 * she came first.
 */
function belongingOf(
  { query }: Indicator,
  id: WalkerId,
  on: Day,
  world: World,
): Belonging | undefined {
  const there = world.belongingsOf(id).filter((one) => belongsOn(one, on));
  // Most belong to one place: nothing has to be chosen.
  if (there.length < 2) return there[0];
  const who = query.measure === 'count' ? whoCounts(query.where, world.book.pathways) : [];
  const inTime = there.toSorted((a, b) =>
    `${a.since} ${a.organisation}` < `${b.since} ${b.organisation}` ? -1 : 1,
  );
  return (
    inTime.find((one) => {
      const kind = world.participant(one.organisation)?.kind ?? '';
      return who.some(({ roles, kinds }) => {
        return roles.includes(one.role) && (kinds.length === 0 || kinds.includes(kind));
      });
    }) ?? inTime[0]
  );
}

type Counts = { readonly roles: readonly string[]; readonly kinds: readonly string[] };

function whoCounts(where: Condition, pathways: readonly Pathway[]): readonly Counts[] {
  if ('all' in where) return where.all.flatMap((one) => whoCounts(one, pathways));
  if ('any' in where) return where.any.flatMap((one) => whoCounts(one, pathways));
  if ('affiliated' in where) return [where.affiliated];
  if (!('criterion' in where)) return [];
  const walks: readonly WhoWalks[] = pathways
    .filter(({ code }) => code === where.criterion)
    .map(({ who }) => who);
  return walks.flatMap((who) =>
    who.walks === 'people' ? [{ roles: who.roles, kinds: who.of }] : [],
  );
}

/** Who owns or manages it on that day; of several, whoever came first. */
function ownerOf(id: WalkerId, on: Day, world: World): ActorId | undefined {
  return world
    .membersOf(id)
    .filter((one) => one.role === 'owner_manager' && belongsOn(one, on))
    .toSorted((a, b) => (`${a.since} ${a.member}` < `${b.since} ${b.member}` ? -1 : 1))[0]?.member;
}

/** The step that was met when it qualified: of a criterion that asks for any of several steps. */
function stepOf(id: WalkerId, on: Day, { indicator, counting }: Splitting): string | null {
  const { query } = indicator;
  if (query.measure !== 'count' || !('criterion' in query.where)) return null;
  const { criterion } = query.where;
  const asks = counting.world.book.pathways
    .filter(({ code }) => code === criterion)
    .flatMap(({ requirements }) => requirements.flatMap((one) => stepsIn(one.asks)));
  const evaluator = counting.evaluators[indicator.countsFrom];
  const met = asks.find(([pathway, requirement]) =>
    evaluator
      .statesOf(pathway, id, requirement)
      .some(({ states }) => states.some(({ metOn }) => metOn === on)),
  );
  return met?.[1] ?? null;
}

function stepsIn(ask: Ask): readonly (readonly [string, string])[] {
  if (ask.ask === 'all' || ask.ask === 'any') return ask.of.flatMap(stepsIn);
  if (ask.ask !== 'pathway' || ask.requirement === undefined) return [];
  return [[ask.pathway, ask.requirement]];
}

function thingBy(dimension: Dimension, id: WalkerId, on: Day, splitting: Splitting): string | null {
  const { world } = splitting.counting;
  const described = world
    .kindAbout(id, 'described')
    .findLast((one): one is Described => one.kind === 'described' && one.day <= on);
  switch (dimension) {
    case 'district':
      return described?.district ?? null;
    case 'material':
      return described === undefined ? null : joined(described.materials);
    case 'stage':
      return stageOf(id, splitting);
    case 'actor_kind':
      return joined(partsMet(id, on, world));
    default:
      return null;
  }
}

/** Of several at once all together, so that the parts of a figure add up to it. */
function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : [...new Set(values)].sort().join('+');
}

/** The last stage that it reached by the day of the figure. */
function stageOf(id: WalkerId, { counting, asOf }: Splitting): string | null {
  const last = counting.world.kindAbout(id, 'stage').findLast((one) => {
    if (one.kind !== 'stage' || one.day > asOf) return false;
    return one.level !== 'rejected' && one.level !== 'retracted';
  });
  return last?.kind === 'stage' ? last.stage : null;
}

/** Parts of the alliance that were at the meetings of the half year up to that day. */
function partsMet(id: WalkerId, on: Day, world: World): readonly string[] {
  const since = addDays(on, 1 - meetingDays);
  return world.kindAbout(id, 'meeting').flatMap((one) => {
    if (one.kind !== 'meeting' || one.day > on || one.day < since) return [];
    return one.present.flatMap((actor) => {
      const kind = world.participant(actor)?.kind;
      return kind === undefined ? [] : [world.partOf(kind)];
    });
  });
}
