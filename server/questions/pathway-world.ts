import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { Level } from '../../core/evidence/level.ts';
import type { Stated } from '../../core/evidence/stated.ts';
import { skewToleratedMs } from '../../core/ledger/timing.ts';
import type { Belonging, Evidence, Handed, Participant } from '../../core/pathways/evidence.ts';
import { foldEvidence } from '../../core/pathways/fold.ts';
import { newWorld, subjectsOf, type GrowingWorld } from '../../core/pathways/world.ts';
import { dayOf, instant, type Instant } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import { mergedRecords } from '../store/evidence/heard.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import { allWeighings, weighingsOf, type WeighingRow } from '../store/pathways/collected.ts';
import { belongingRows, participantRows } from '../store/pathways/participants.ts';
import { allStatements, spokenOf, statementsOf } from '../store/pathways/statements.ts';
import { transfersOf, type TransferRow } from '../store/work/transfers.ts';
import type { Asked } from './asked.ts';
import { levelsFor, levelsOfRows } from './levels.ts';

/** Later than anything that is recorded. */
const far = instant(253_402_300_799_000);

/**
 * The world that the evaluator reads, from the store: of everybody (`null`), or of these and of
 * what was said and moved between them and others. People are one identity: merges are followed.
 */
export async function pathwayWorld(
  asked: Asked,
  of: readonly string[] | null,
): Promise<GrowingWorld> {
  const { db, programme } = asked;
  const merged = await mergedRecords(db, programme.id);
  const same = (actor: ActorId): ActorId => merged.get(actor) ?? actor;
  const records = of === null ? null : recordsOf(of, merged);
  const belongings = await belongingRows(db, programme.id, records);
  const evidence = [
    ...(await statedEvidence(asked, records, same)),
    ...(await handedOf(asked, records, same)),
  ];
  const others = belongings.flatMap(({ member, organisation }) => [member, organisation]);
  const named = [...others, ...evidence.flatMap(actorsIn)].map((id) => merged.get(id) ?? id);
  const { offsetMinutes, actorKinds } = programme.catalogue;
  const rows = await participantRows(
    db,
    programme.id,
    records === null ? null : [...records, ...named],
  );
  const participants = rows.map(({ registeredAt, ...row }): Participant => {
    return { ...row, registeredOn: dayOf(registeredAt, offsetMinutes) };
  });
  const registered = new Map(participants.map(({ id, registeredOn }) => [id, registeredOn]));
  return newWorld({
    book: programme.change,
    holidays: programme.holidays,
    partOf: (kind) => actorKinds.find(({ code }) => code === kind)?.part ?? 'other',
    participants,
    belongings: belongings.flatMap((row): Belonging[] => {
      const { role, municipality, until } = row;
      const [member, organisation] = [same(row.member), same(row.organisation)];
      const since = row.since ?? registered.get(member);
      if (since === undefined) return [];
      return [{ member, organisation, role, district: municipality, since, until }];
    }),
    evidence,
  });
}

function recordsOf(
  ids: readonly string[],
  merged: ReadonlyMap<string, ActorId>,
): readonly string[] {
  const stands = new Set(ids.map((id) => merged.get(id) ?? id));
  const absorbed = [...merged].flatMap(([id, into]) => (stands.has(into) ? [id] : []));
  return [...stands, ...absorbed];
}

function actorsIn(piece: Evidence): readonly string[] {
  if (piece.kind === 'meeting') return piece.present;
  if (piece.kind === 'described') return piece.parts.flatMap(({ actors }) => actors);
  return subjectsOf(piece);
}

async function statedEvidence(
  asked: Asked,
  records: readonly string[] | null,
  same: (actor: ActorId) => ActorId,
): Promise<readonly Evidence[]> {
  const { db, programme } = asked;
  const rows =
    records === null ? await allStatements(db, programme.id) : await around(asked, records);
  const standing = await levelsOfRows(
    asked,
    rows.map((event) => ({ event, annulled: false })),
  );
  const ahead = new Set(rows.filter(isAhead).map(({ id }) => id));
  return foldEvidence(rows.map(inTime), {
    offsetMinutes: programme.catalogue.offsetMinutes,
    same,
    level: (id) => standing.get(id)?.level ?? 'recorded',
    clockAhead: (id) => ahead.has(id),
  });
}

/** What was said of these, and all else that was said of the things named there: whole threads. */
async function around(asked: Asked, records: readonly string[]): Promise<readonly EventRow[]> {
  const { db, programme } = asked;
  const found = new Map<string, EventRow>();
  let ahead: readonly string[] = records;
  for (let hop = 0; hop < 3 && ahead.length > 0; hop += 1) {
    const rows = await statementsOf(db, programme.id, ahead);
    const fresh = rows.filter(({ id }) => !found.has(id));
    for (const row of fresh) found.set(row.id, row);
    ahead = fresh.flatMap(thingsOf);
  }
  return [...found.values()];
}

const things = ['encounter', 'space', 'minutes', 'record', 'product', 'agreement'] as const;
const ownKinds: readonly string[] = [
  'encounter.plan',
  'encounter.minutes',
  'product.present',
  'agreement.make',
];

/** The things that a statement describes or speaks of, by their ids. */
function thingsOf({ id, kind, payload }: EventRow): readonly string[] {
  const fields: Readonly<Record<string, unknown>> = { ...payload };
  const named = things.flatMap((field) => {
    const value = fields[field];
    return typeof value === 'string' ? [value] : [];
  });
  return ownKinds.includes(kind) ? [id, ...named] : named;
}

function isAhead({ occurredAt, receivedAt }: EventRow): boolean {
  return occurredAt > receivedAt;
}

/** When it happened by the server's clock, as the ledger dates flows; never by closed months. */
function inTime(row: EventRow): Stated {
  const skew = Math.abs(row.skewMs) > skewToleratedMs ? row.skewMs : 0;
  return { ...row, occurredAt: instant(Math.min(row.occurredAt - skew, row.receivedAt)) };
}

async function handedOf(
  asked: Asked,
  records: readonly string[] | null,
  same: (actor: ActorId) => ActorId,
): Promise<readonly Handed[]> {
  const { db, programme } = asked;
  const everybody = { from: instant(0), before: far, since: null };
  const all = records ?? (await participantRows(db, programme.id, null)).map(({ id }) => id);
  const weighings =
    records === null
      ? await allWeighings(db, programme.id)
      : await weighingsOf(db, programme.id, records);
  const transfers = await transfersOf(db, programme.id, {
    senders: all,
    receivers: records ?? [],
    ...everybody,
  });
  const accepted = transfers.filter(({ acceptance }) => acceptance !== null);
  const spoken = await spokenOf(db, programme.id);
  const standing = await levelsFor(asked, [
    ...weighings.flatMap(({ id }) => (spoken.has(id) ? [id] : [])),
    ...accepted.map(({ event }) => event),
  ]);
  const level = (id: EventId): Level => standing.get(id)?.level ?? 'recorded';
  const offset = programme.catalogue.offsetMinutes;
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
  rest: Pick<Handed, 'giver' | 'taker' | 'bringer' | 'material' | 'grams' | 'settled'>,
): Handed {
  return { kind: 'flow', id, day: dayOf(at, offset), level, clockAhead: false, count: 1, ...rest };
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
