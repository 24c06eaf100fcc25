import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { DeliveredRow } from '../../core/indicators/counted-deliveries.ts';
import type { Counting, Promised } from '../../core/indicators/counting.ts';
import type { Delivered, RegisterFacts } from '../../core/indicators/counting.ts';
import type { ByLevel } from '../../core/indicators/figure.ts';
import type { Opened } from '../../core/indicators/figure-on.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { logframeSet, type LogframeSet, type SettingSaid } from '../../core/indicators/settings.ts';
import { countingStandings, standingsOf, type Standing } from '../../core/indicators/standing.ts';
import { kindsJoined } from '../../core/lineage/source-shares.ts';
import { followed } from '../../core/pathways/board.ts';
import type { Evaluator } from '../../core/pathways/evaluate.ts';
import type { ProofLevel } from '../../core/pathways/evidence.ts';
import { belongsOn, type World } from '../../core/pathways/world.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { mergedRecords } from '../store/evidence/heard.ts';
import { climateState } from '../store/questions/climate-runs.ts';
import { registerRows } from '../store/results/register-facts.ts';
import type { Asked } from './asked.ts';
import { inPieces } from './in-pieces.ts';
import { keptDeliveries, type Deliveries } from './kept-deliveries.ts';
import { keptUntil, readTogether, type Reading, type Since } from './kept-with-log.ts';
import { levelsFor } from './levels.ts';
import { climateAt } from './result-climate.ts';
import { settingsSaid } from './result-settings-said.ts';
import { spaceBook } from './space-book.ts';
import { standingOf, worldPart } from './standing-world.ts';
import { whileLogStands } from './while-log-stands.ts';

/** The logframe as it is set, and all that ever counted for each of its indicators. */
export type ResultBook = {
  readonly today: Day;
  readonly set: LogframeSet;
  readonly counting: Counting;
  readonly register: (id: ActorId) => RegisterFacts | undefined;
  readonly standings: (code: string) => readonly Standing[];
  /** Counts for an indicator as far as that is not done, with others let in between. */
  readonly count: (indicator: Indicator) => Promise<void>;
  /** Figures that were asked for in this state of the log, by indicator and days. */
  readonly figures: Map<string, Opened>;
};

const kept = whileLogStands<ResultBook>();

/** Read once for each state of the log and each day: figures of earlier days are read off it. */
export async function resultBook(asked: Asked, now: Instant): Promise<ResultBook> {
  const today = dayOf(now, asked.programme.catalogue.offsetMinutes);
  // What there was before is imported beside the log.
  const { baselines } = await climateState(asked.db, asked.programme.id);
  return kept(asked, `${today} ${baselines}`, () =>
    readTogether(
      asked,
      async (reading) => {
        const { world, evaluatorOn } = standingOf(await worldPart(reading));
        const evaluators = evaluatorsOf((level) => evaluatorOn(today, level));
        const book = bookOf(asked, { ...(await factsAt(reading, now)), world, evaluators, today });
        // All at once: the next question may put more into the world.
        for (const one of book.set.logframe.indicators) await book.count(one);
        return book;
      },
      { ahead: [worldPart] },
    ),
  );
}

/**
 * The same at one position of the log, of a world of its own: it stays as it is whatever is
 * recorded while a report is made of it.
 */
export async function bookAt(reading: Reading, now: Instant): Promise<ResultBook> {
  const { asked } = reading;
  const today = dayOf(now, asked.programme.catalogue.offsetMinutes);
  const world = (await worldPart(reading)).world.copy();
  const evaluators = evaluatorsOf((level) => followed(world, today, level).evaluator);
  return bookOf(asked, { ...(await factsAt(reading, now)), world, evaluators, today });
}

/** The same counting as it stood on an earlier day, by what had happened until then. */
export function countingOn({ counting, today }: ResultBook, on: Day): Counting {
  if (on === today) return counting;
  const evaluators = evaluatorsOf((level) => followed(counting.world, on, level).evaluator);
  return { ...counting, evaluators, knownOn: on };
}

/** The first counts whatever is recorded. */
function evaluatorsOf(on: (level?: ProofLevel) => Evaluator): ByLevel<Evaluator> {
  return { recorded: on(), documented: on('documented'), verified: on('verified') };
}

type Facts = {
  readonly said: readonly SettingSaid[];
  readonly promised: readonly Promised[];
  readonly deliveries: Deliveries;
  readonly register: ReadonlyMap<ActorId, RegisterFacts>;
  readonly merged: ReadonlyMap<string, ActorId>;
  readonly climate: Counting['climate'];
};

async function factsAt(reading: Reading, now: Instant): Promise<Facts> {
  return {
    said: await settings(reading),
    promised: await promises(reading),
    deliveries: await keptDeliveries(reading),
    ...(await people(reading)),
    climate: await climateAt(reading, now),
  };
}

const settings = keptUntil(saysAny(['logframe.', 'evidence.retract']), settingsSaid);
const promises = keptUntil(
  (since) =>
    since.announcing.length > 0 ||
    saysAny(['space.', 'encounter.', 'commitment.', 'evidence.', 'actor.'])(since),
  promisesOf,
);
const people = keptUntil(saysAny(['actor.', 'privacy.']), async ({ db, programme }) => {
  const rows = await registerRows(db, programme.id);
  const register = new Map<ActorId, RegisterFacts>(rows.map((row) => [row.id, row]));
  return { register, merged: await mergedRecords(db, programme.id) };
});

function saysAny(kinds: readonly string[]): (since: Since) => boolean {
  return ({ decided }) => {
    return decided.some(({ event }) => kinds.some((kind) => event.kind.startsWith(kind)));
  };
}

type Read = Facts & {
  readonly today: Day;
  readonly world: World;
  readonly evaluators: ByLevel<Evaluator>;
};

function bookOf({ programme }: Asked, read: Read): ResultBook {
  const { today, world, evaluators, said, promised, climate, register } = read;
  const kinds = new Map(programme.catalogue.actorKinds.map((kind) => [kind.code, kind]));
  const counting: Counting = {
    world,
    evaluators,
    knownOn: today,
    kind: (code) => kinds.get(code),
    delivered: deliveredIn(read, kinds),
    promised,
    climate,
  };
  const { identity, logframe } = programme;
  const { dates, durationMonths, openDataLicence } = identity;
  const set = logframeSet({ logframe, dates, durationMonths, licence: openDataLicence }, said);
  const standings = new Map<string, readonly Standing[]>();
  return {
    today,
    set,
    counting,
    register: (id) => register.get(id),
    standings: (code) => {
      const indicator = set.logframe.indicators.find((one) => one.code === code);
      const made = standings.get(code) ?? (indicator ? standingsOf(indicator, counting) : []);
      standings.set(code, made);
      return made;
    },
    count: async (indicator) => {
      const { code } = indicator;
      if (standings.has(code)) return;
      standings.set(code, await inPieces(countingStandings(indicator, counting)));
    },
    figures: new Map(),
  };
}

type Kinds = ReadonlyMap<string, { readonly part: string; readonly isPerson: boolean }>;

function deliveredIn({ deliveries, merged, world }: Read, kinds: Kinds): readonly Delivered[] {
  const same = (id: ActorId): ActorId => merged.get(id) ?? id;
  const levelOf = flowLevels(world);
  return deliveries.map((row): Delivered => {
    const taker = same(row.taker);
    return {
      id: row.id,
      day: row.day,
      level: levelOf(row.id, taker),
      taker,
      takerKind: world.participant(taker)?.kind ?? null,
      association: associationOf(row, same(row.holder), world, kinds),
      material: row.material,
      district: row.district,
      source: kindsJoined(row.sources),
      sources: row.sources,
      route: null,
      amount: row.grams,
    };
  });
}

/** Promises with what shows that they were kept. */
async function promisesOf(asked: Asked): Promise<readonly Promised[]> {
  const { commitments } = await spaceBook(asked, { attended: false });
  const settled = commitments.flatMap((one) => one.settled?.id ?? []);
  const levels = await levelsFor(asked, settled);
  return commitments.map(({ id, by, due, settled: end }): Promised => {
    const level = end === null ? undefined : levels.get(end.id)?.level;
    const isGone = level === 'rejected' || level === 'retracted';
    const keptOn = end?.says === 'fulfilled' && !isGone ? end.on : null;
    const known = level === undefined || isGone ? 'recorded' : level;
    return { id, by, due, keptOn, settled: end?.id ?? null, level: known };
  });
}

/** How far a delivery is proved, as the world of pathways read it. */
function flowLevels(world: World): (id: EventId, taker: ActorId) => ProofLevel {
  const read = new Map<ActorId, ReadonlyMap<EventId, ProofLevel>>();
  const ofTaker = (taker: ActorId): ReadonlyMap<EventId, ProofLevel> => {
    const had = read.get(taker);
    if (had !== undefined) return had;
    const found = new Map(
      world.about(taker).flatMap((one): (readonly [EventId, ProofLevel])[] => {
        if (one.kind !== 'flow' || one.level === 'rejected' || one.level === 'retracted') return [];
        return [[one.id, one.level]];
      }),
    );
    read.set(taker, found);
    return found;
  };
  return (id, taker) => ofTaker(taker).get(id) ?? 'recorded';
}

/** Of a member's own stock, the association to which she belonged on that day. */
function associationOf(
  { day }: DeliveredRow,
  holder: ActorId,
  world: World,
  kinds: Kinds,
): ActorId | null {
  const partOf = (id: ActorId): string | undefined =>
    kinds.get(world.participant(id)?.kind ?? '')?.part;
  if (partOf(holder) === 'recyclers-association') return holder;
  const own = world
    .belongingsOf(holder)
    .filter((one) => belongsOn(one, day) && partOf(one.organisation) === 'recyclers-association');
  return own[0]?.organisation ?? null;
}
