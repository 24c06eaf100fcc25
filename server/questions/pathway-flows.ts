import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { Level } from '../../core/evidence/level.ts';
import type { Handed } from '../../core/pathways/evidence.ts';
import { dayOf, instant, type Instant } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import {
  weighingPages,
  weighingsByEvent,
  weighingsOf,
  type WeighingRow,
} from '../store/pathways/collected.ts';
import { participantRows } from '../store/pathways/participants.ts';
import { spokenOf } from '../store/pathways/statements.ts';
import { transfersById, transfersOf, type TransferRow } from '../store/work/transfers.ts';
import type { Asked } from './asked.ts';
import { allPages } from './in-pieces.ts';
import { levelsFor } from './levels.ts';

type Merged = ReadonlyMap<string, ActorId>;

/** Later than anything that is recorded. */
const far = instant(253_402_300_799_000);

/** What moved between these records and others, or between all (`null`), as it reads now. */
export async function flowsAround(
  asked: Asked,
  records: readonly string[] | null,
  merged: Merged,
): Promise<readonly Handed[]> {
  const { db, programme } = asked;
  const everybody = { from: instant(0), before: far, since: null };
  const all = records ?? [
    ...(await participantRows(db, programme.id, null)).map(({ id }) => id),
    ...merged.keys(),
  ];
  const weighings =
    records === null
      ? await allPages(weighingPages(db, programme.id))
      : await weighingsOf(db, programme.id, records);
  const transfers = await transfersOf(db, programme.id, {
    senders: all,
    receivers: records ?? [],
    ...everybody,
  });
  const spoken = await spokenOf(db, programme.id);
  return handedFrom(asked, { weighings, transfers, merged, spoken: (id) => spoken.has(id) });
}

/** The flows of these weighings and dispatches as they read now; voided ones are none. */
export async function flowsNamed(
  asked: Asked,
  ids: readonly string[],
  merged: Merged,
): Promise<readonly Handed[]> {
  if (ids.length === 0) return [];
  const { db, programme } = asked;
  const weighings = await weighingsByEvent(db, programme.id, ids);
  const transfers = await transfersById(db, programme.id, ids);
  return handedFrom(asked, { weighings, transfers, merged, spoken: () => true });
}

type Rows = {
  readonly weighings: readonly WeighingRow[];
  readonly transfers: readonly TransferRow[];
  readonly merged: Merged;
  /** Somebody may have said something of it. */
  readonly spoken: (id: EventId) => boolean;
};

async function handedFrom(asked: Asked, of: Rows): Promise<readonly Handed[]> {
  const { weighings, transfers, merged, spoken } = of;
  const same = (actor: ActorId): ActorId => merged.get(actor) ?? actor;
  const accepted = transfers.filter(({ acceptance }) => acceptance !== null);
  const standing = await levelsFor(asked, [
    ...weighings.flatMap(({ id }) => (spoken(id) ? [id] : [])),
    ...accepted.map(({ event }) => event),
  ]);
  const level = (id: EventId): Level => standing.get(id)?.level ?? 'recorded';
  const offset = asked.programme.catalogue.offsetMinutes;
  return [
    ...weighings.map((row) => weighed(row, { level: level(row.id), same, offset })),
    ...accepted.flatMap((row) => delivered(row, { level: level(row.event), same, offset })),
  ];
}

type Reading = {
  readonly level: Level;
  readonly same: (actor: ActorId) => ActorId;
  readonly offset: number;
};

function handed(
  id: EventId,
  at: Instant,
  { level, offset }: Reading,
  rest: Omit<Handed, 'kind' | 'id' | 'day' | 'level' | 'count'>,
): Handed {
  return { kind: 'flow', id, day: dayOf(at, offset), level, count: 1, ...rest };
}

/** Whoever weighs in for herself, and no one else brought it, brought it. */
function weighed(row: WeighingRow, reading: Reading): Handed {
  const { same } = reading;
  return handed(row.id, row.at, reading, {
    giver: row.giver === null ? null : same(row.giver),
    taker: same(row.taker),
    bringer: same(row.bringer ?? row.taker),
    material: row.material,
    grams: grams(row.grams),
    settled: false,
    // The books date it; how it was dated first is not read.
    clockAhead: false,
  });
}

/** A delivery is one flow, of the material of which there was most. */
function delivered(row: TransferRow, reading: Reading): Handed[] {
  const { payload, lots, event, acceptedAt, acceptedPayload } = row;
  const said = fieldsOf(payload);
  const [giver, taker] = [said['holder'], said['receiver']];
  const heaviest = [...lots].sort((a, b) => b.grams - a.grams)[0];
  if (!isActor(giver) || !isActor(taker) || acceptedAt === null || heaviest === undefined) {
    return [];
  }
  if (fieldsOf(acceptedPayload)['accepted'] === null) return [];
  const receipt = fieldsOf(said['document'])['kind'];
  return [
    handed(event, acceptedAt, reading, {
      giver: reading.same(giver),
      taker: reading.same(taker),
      bringer: null,
      material: heaviest.material,
      grams: grams(lots.reduce((sum, lot) => sum + lot.grams, 0)),
      clockAhead: row.acceptedAhead,
      settled: said['price'] !== undefined || (receipt !== undefined && receipt !== 'none'),
    }),
  ];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isActor(value: unknown): value is ActorId {
  return typeof value === 'string';
}
