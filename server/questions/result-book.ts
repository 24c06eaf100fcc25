import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { Counting, Promised } from '../../core/indicators/counting.ts';
import type { Delivered, RegisterFacts } from '../../core/indicators/counting.ts';
import type { Figure } from '../../core/indicators/figure.ts';
import { logframeSet, type LogframeSet } from '../../core/indicators/settings.ts';
import { standingsOf, type Standing } from '../../core/indicators/standing.ts';
import type { ProofLevel } from '../../core/pathways/evidence.ts';
import { belongsOn, type World } from '../../core/pathways/world.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { mergedRecords } from '../store/evidence/heard.ts';
import { deliveredRows, type DeliveredRow } from '../store/results/delivered.ts';
import { registerRows } from '../store/results/register-facts.ts';
import { outletKindsOf, type Asked } from './asked.ts';
import { levelsFor } from './levels.ts';
import { climateOf } from './result-climate.ts';
import { settingsSaid } from './result-settings-said.ts';
import { spaceBook } from './space-book.ts';
import { standingWorld } from './standing-world.ts';
import { whileLogStands } from './while-log-stands.ts';

/** The logframe as it is set, and all that ever counted for each of its indicators. */
export type ResultBook = {
  readonly today: Day;
  readonly set: LogframeSet;
  readonly counting: Counting;
  readonly register: (id: ActorId) => RegisterFacts | undefined;
  readonly standings: (code: string) => readonly Standing[];
  /** Figures that were asked for in this state of the log, by indicator and days. */
  readonly figures: Map<string, Figure>;
};

const kept = whileLogStands<ResultBook>();

/** Read once for each state of the log and each day: figures of earlier days are read off it. */
export function resultBook(asked: Asked, now: Instant): Promise<ResultBook> {
  const today = dayOf(now, asked.programme.catalogue.offsetMinutes);
  return kept(asked, today, () => readBook(asked, today, now));
}

async function readBook(asked: Asked, today: Day, now: Instant): Promise<ResultBook> {
  const { db, programme } = asked;
  const { catalogue } = programme;
  const [said, promised, rows, facts, merged, climate] = await Promise.all([
    settingsSaid(asked),
    promisesOf(asked),
    deliveredRows(db, programme.id, outletKindsOf(catalogue)),
    registerRows(db, programme.id),
    mergedRecords(db, programme.id),
    climateOf(asked, now),
  ]);
  const kinds = new Map(catalogue.actorKinds.map((kind) => [kind.code, kind]));
  const { world, evaluatorOn } = await standingWorld(asked);
  const same = (id: ActorId): ActorId => merged.get(id) ?? id;
  const levelOf = flowLevels(world);
  const delivered = rows.map((row): Delivered => {
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
      source: null,
      route: null,
      amount: row.grams,
    };
  });
  const counting: Counting = {
    world,
    evaluators: {
      recorded: evaluatorOn(today),
      documented: evaluatorOn(today, 'documented'),
      verified: evaluatorOn(today, 'verified'),
    },
    knownOn: today,
    kind: (code) => kinds.get(code),
    delivered,
    promised,
    climate,
  };
  const { identity, logframe } = programme;
  const { dates, durationMonths, openDataLicence } = identity;
  const set = logframeSet({ logframe, dates, durationMonths, licence: openDataLicence }, said);
  const standings = new Map(
    set.logframe.indicators.map((one) => [one.code, standingsOf(one, counting)]),
  );
  const known = new Map(facts.map((row) => [row.id, row]));
  return {
    today,
    set,
    counting,
    register: (id) => known.get(id),
    standings: (code) => standings.get(code) ?? [],
    figures: new Map(),
  };
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
  kinds: ReadonlyMap<string, { readonly part: string; readonly isPerson: boolean }>,
): ActorId | null {
  const partOf = (id: ActorId): string | undefined =>
    kinds.get(world.participant(id)?.kind ?? '')?.part;
  if (partOf(holder) === 'recyclers-association') return holder;
  const own = world
    .belongingsOf(holder)
    .filter((one) => belongsOn(one, day) && partOf(one.organisation) === 'recyclers-association');
  return own[0]?.organisation ?? null;
}
