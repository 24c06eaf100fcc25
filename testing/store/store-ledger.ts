import { randomUUID } from 'node:crypto';
import { operator } from '../../core/access/viewer.ts';
import type { Received } from '../../core/events/envelope.ts';
import type { EventId, LotId, ProgrammeId } from '../../core/events/ids.ts';
import type { FlowClass, LedgerEvent, Lot } from '../../core/ledger/entries.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { dayOf, instant, type Instant } from '../../core/quantities/instant.ts';
import { recordEvents, type EventOutcome } from '../../server/commands/record-events.ts';
import type { Db, Row } from '../../server/store/engine/contract.ts';
import { insertProgramme } from '../../server/store/programmes.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { ofProgramme } from '../engines.ts';
import type { Answer, Descent, Ledger, Totals } from '../scenarios/language/ledger.ts';
import type { StateWord } from '../scenarios/language/statement.ts';

/** A ledger in a database: told by the command that the API uses, asked by plain queries. */
export type StoreLedger = Ledger & {
  readonly programme: ProgrammeId;
  /** The database, where it shows and takes the rows of this programme. */
  readonly db: Db;
  /** Every account that holds something, by `kind/lot/holder/at`. */
  accounts(): Promise<Readonly<Record<string, number>>>;
};

/** A new programme in the database; histories of others in it must not matter. */
export async function storeLedger(whole: Db, catalogue: Catalogue): Promise<StoreLedger> {
  const programme = randomUUID() as ProgrammeId;
  const db = ofProgramme(whole, programme);
  await db.transaction((tx) =>
    insertProgramme(tx, {
      programme,
      code: programme,
      simulated: true,
      epoch: randomUUID(),
      definitionSha256: '',
      tokenSha256: null,
    }),
  );
  const refused = new Set<EventId>();
  const ask: Ask = (text, ...params) => db.query(text, [programme, ...params]);
  return {
    name: db.engine,
    programme,
    db,
    apply: async (batch) => {
      const answers: Answer[] = [];
      for (const part of partsOf(batch)) {
        answers.push(...(await tell(db, { programme, catalogue }, part)));
      }
      for (const { id, outcome } of answers) if (outcome === 'refused') refused.add(id);
      return answers;
    },
    ...standings(ask, refused, catalogue),
    ...masses(ask),
    lot: (id) => lotOf(ask, id),
    edgesInto: (lot) => edgesInto(ask, lot),
    origin: () => Promise.resolve(undefined),
    totals: ({ holder, month }) => totalsOf(ask, holder ?? null, month ?? null),
  };
}

type Ask = <R extends Row>(text: string, ...params: readonly unknown[]) => Promise<readonly R[]>;

function standings(
  ask: Ask,
  refused: ReadonlySet<EventId>,
  catalogue: Catalogue,
): Pick<StoreLedger, 'state' | 'datedOn' | 'blockedBy'> {
  type Standing = { state: StateWord; at: Instant | null; by: EventId | null };
  const standing = async (event: EventId): Promise<Standing | undefined> => {
    const rows = await ask<Standing>(
      `select state, effective_at as at, blocking_event as by
       from event_state where programme = $1 and event = $2`,
      event,
    );
    return rows[0];
  };
  return {
    state: async (event) =>
      (await standing(event))?.state ?? (refused.has(event) ? 'refused' : 'absent'),
    datedOn: async (event) => {
      const at = (await standing(event))?.at ?? null;
      return at === null ? undefined : dayOf(at, catalogue.offsetMinutes);
    },
    blockedBy: async (event) => (await standing(event))?.by ?? undefined,
  };
}

function masses(ask: Ask): Pick<StoreLedger, 'balance' | 'held' | 'travelling' | 'accounts'> {
  const massOf = async (text: string, ...params: readonly unknown[]): Promise<number> =>
    (await ask<{ grams: number }>(text, ...params))[0]?.grams ?? 0;
  return {
    balance: (holder, place, material) =>
      massOf(
        `select coalesce(sum(b.grams), 0)::bigint as grams from balance b
         join lot l on l.programme = $1 and l.id = b.lot and l.material = $4
         where b.programme = $1 and b.kind = 'stock' and b.holder = $2 and b.at = $3`,
        holder,
        place,
        material,
      ),
    held: (lot, holder, place) =>
      massOf(
        `select grams from balance where programme = $1 and kind = 'stock' and lot = $2
         and holder = $3 and at = $4`,
        lot,
        holder,
        place,
      ),
    travelling: (transfer) =>
      massOf(
        `select coalesce(sum(grams), 0)::bigint as grams from balance
         where programme = $1 and kind = 'transit' and at = $2`,
        transfer,
      ),
    accounts: async () => {
      const rows = await ask<{ name: string; grams: number }>(
        `select kind || '/' || lot || '/' || holder || '/' || at as name, grams
         from balance where programme = $1 and grams <> 0`,
      );
      return Object.fromEntries(rows.map(({ name, grams }) => [name, grams]));
    },
  };
}

function edgesInto(ask: Ask, lot: LotId): Promise<readonly Descent[]> {
  return ask<Descent>(
    `select l.parent, l.grams from lineage l
     join event_state s on s.programme = $1 and s.event = l.event
     join event_state f on f.programme = $1 and f.event = coalesce(s.fact, s.event)
     where l.programme = $1 and l.child = $2 and f.state <> 'voided'
       and coalesce(f.speaker, f.event) = l.event`,
    lot,
  );
}

async function lotOf(ask: Ask, id: LotId): Promise<Partial<Lot> | undefined> {
  const rows = await ask<Row>(
    `select id, code, material, grade, regime, origin_class as "originClass", traits, holder,
       created_by as "createdBy", created_at as "createdAt", source, district
     from lot where programme = $1 and id = $2`,
    id,
  );
  const found = rows[0];
  if (found === undefined) return undefined;
  const said = Object.entries(found).filter(([name, value]) => value !== null || name === 'grade');
  return Object.fromEntries(said);
}

async function totalsOf(ask: Ask, holder: string | null, month: string | null): Promise<Totals> {
  const rows = await ask<{ class: FlowClass; grams: number }>(
    `select class, sum(grams)::bigint as grams from flow_monthly
     where programme = $1 and ($3::text is null or month = $3)
       and case when $2::uuid is null then side = 'chain' else holder = $2 end
     group by class`,
    holder,
    month,
  );
  const zero = Object.fromEntries(classes.map((name) => [name, 0]));
  return { ...zero, ...Object.fromEntries(rows.map((row) => [row.class, row.grams])) };
}

const classes: readonly FlowClass[] = [
  'collected',
  'received',
  'accepted',
  'converted_in',
  'adjusted_in',
  'delivered',
  'handed',
  'converted_out',
  'adjusted_out',
  'lost',
  'disposed',
  'stock',
];

type Event = Received<LedgerEvent>;

/** A batch is received at one moment from one clock; a history may be of several. */
function partsOf(batch: readonly Event[]): readonly (readonly Event[])[] {
  const parts: Event[][] = [];
  for (const event of batch) {
    const part = parts.at(-1);
    const first = part?.[0];
    const together = first?.receivedAt === event.receivedAt && first.skewMs === event.skewMs;
    if (part && together) part.push(event);
    else parts.push([event]);
  }
  return parts;
}

async function tell(
  db: Db,
  context: { readonly programme: ProgrammeId; readonly catalogue: Catalogue },
  part: readonly Event[],
): Promise<Answer[]> {
  const { programme } = context;
  const receivedAt = part[0]?.receivedAt ?? instant(0);
  const answer = await recordEvents(db, context, {
    events: part.map((event) => renderEvent({ ...event, programme })),
    receivedAt,
    viewer: operator,
    sentAt: instant(receivedAt + (part[0]?.skewMs ?? 0)),
  });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.outcomes.map(answerOf);
}

function answerOf(said: EventOutcome): Answer {
  if (said.id === null) throw new Error('Bug: an event that was rendered cannot be read');
  const { id, outcome, problem, blocking } = said;
  if (outcome === 'already_had') return { id, outcome };
  if (outcome === 'accepted') {
    return { id, outcome: said.state === 'superseded' ? 'superseded' : outcome };
  }
  return {
    id,
    outcome,
    ...(problem ? { problem: asTheCoreSays(problem) } : {}),
    ...(blocking?.event === undefined ? {} : { blockedBy: blocking.event }),
  };
}

/** Some of what the core refuses does not even parse: mass below 1 g, a reason left empty. */
function asTheCoreSays(problem: Problem): Problem {
  const { field, detail } = problem.facts;
  if (problem.code !== 'events/malformed') return problem;
  if (detail === '>=1') return { code: 'quantities/not-positive', facts: {} };
  const reason = String(field).split('.').at(-1) ?? '';
  return { code: 'ledger/reason-missing', facts: { field: reason } };
}
