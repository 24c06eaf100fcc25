import type { ActorId } from '../../core/events/ids.ts';
import type { Stated } from '../../core/evidence/stated.ts';
import { happenedAt, isAhead } from '../../core/ledger/timing.ts';
import type { Belonging, Evidence, Handed, Participant } from '../../core/pathways/evidence.ts';
import { foldingEvidence } from '../../core/pathways/fold.ts';
import { subjectsOf } from '../../core/pathways/kept-evidence.ts';
import { makingWorld, type GrowingWorld } from '../../core/pathways/world.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import { mergedRecords } from '../store/evidence/heard.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import { belongingRows, participantRows } from '../store/pathways/participants.ts';
import { statementPages, statementsOf } from '../store/pathways/statements.ts';
import type { Asked } from './asked.ts';
import { allPages, inPieces } from './in-pieces.ts';
import { levelsOfRows } from './levels.ts';
import { flowsAround } from './pathway-flows.ts';

/**
 * The world that the evaluator reads, from the store: of everybody (`null`), or of these and of
 * what was said and moved between them and others. People are one identity: merges are followed.
 */
export async function pathwayWorld(
  asked: Asked,
  of: readonly string[] | null,
): Promise<GrowingWorld> {
  const merged = await mergedRecords(asked.db, asked.programme.id);
  const records = of === null ? null : recordsOf(of, merged);
  return worldWith(asked, { records, merged, flows: await flowsAround(asked, records, merged) });
}

/** The same without what moved: what was said of these, what they are and where they belong. */
export async function saidWorld(asked: Asked, of: readonly string[]): Promise<GrowingWorld> {
  const merged = await mergedRecords(asked.db, asked.programme.id);
  return worldWith(asked, { records: recordsOf(of, merged), merged, flows: [] });
}

type Of = {
  readonly records: readonly string[] | null;
  readonly merged: ReadonlyMap<string, ActorId>;
  readonly flows: readonly Handed[];
};

async function worldWith(asked: Asked, { records, merged, flows }: Of): Promise<GrowingWorld> {
  const { db, programme } = asked;
  const same = (actor: ActorId): ActorId => merged.get(actor) ?? actor;
  const belongings = await belongingRows(db, programme.id, records);
  const evidence = [...(await statedEvidence(asked, records, same)), ...flows];
  const named = (): readonly string[] => {
    const others = belongings.flatMap(({ member, organisation }) => [member, organisation]);
    return [...others, ...evidence.flatMap(actorsIn)].map((id) => merged.get(id) ?? id);
  };
  const { offsetMinutes, actorKinds } = programme.catalogue;
  const rows = await participantRows(
    db,
    programme.id,
    records === null ? null : [...records, ...named()],
  );
  const participants = rows.map(({ registeredAt, ...row }): Participant => {
    return { ...row, registeredOn: dayOf(registeredAt, offsetMinutes) };
  });
  const registered = new Map(participants.map(({ id, registeredOn }) => [id, registeredOn]));
  const making = makingWorld({
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
  return inPieces(making);
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
    records === null
      ? await allPages(statementPages(db, programme.id))
      : await around(asked, records);
  const standing = await levelsOfRows(
    asked,
    rows.map((event) => ({ event, annulled: false })),
  );
  const ahead = new Set(rows.filter(isAhead).map(({ id }) => id));
  const folding = foldingEvidence(rows.map(inTime), {
    offsetMinutes: programme.catalogue.offsetMinutes,
    same,
    level: (id) => standing.get(id)?.level ?? 'recorded',
    clockAhead: (id) => ahead.has(id),
  });
  return inPieces(folding);
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

/** When it happened by the server's clock, as the ledger dates flows; never by closed months. */
function inTime(row: EventRow): Stated {
  return { ...row, occurredAt: happenedAt(row) };
}
