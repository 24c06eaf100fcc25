import type { Kind } from '../../../core/ledger/entries.ts';
import type { Queryable } from '../engine/contract.ts';
import { eventColumns, eventOf, type EventRow } from '../ledger/event-rows.ts';
import { arrayText } from '../search/reach.ts';

/** Kinds from which evidence is folded (`core/pathways/fold.ts`). */
export const evidenceKinds: readonly Kind[] = [
  'document.hold',
  'pathway.begin',
  'pathway.stage',
  'policy.describe',
  'chain.describe',
  'space.describe',
  'practice.observe',
  'practice.diagnose',
  'practice.plan',
  'product.present',
  'product.confirm',
  'product.check',
  'encounter.plan',
  'encounter.cancel',
  'encounter.attend',
  'encounter.minutes',
  'encounter.sign',
  'commitment.make',
  'agreement.make',
  'agreement.sign',
  'agreement.end',
];

/** Others are answered between two pages. */
const statementsOfPage = 5_000;

/** Answers: what was stated in the whole programme from which evidence is folded? Page by page. */
export async function* statementPages(
  db: Queryable,
  programme: string,
): AsyncGenerator<readonly EventRow[]> {
  for (const kind of evidenceKinds) {
    // Instants are whole milliseconds; this one is before all of them.
    let after = { at: -62_135_596_800_000, id: '00000000-0000-0000-0000-000000000000' };
    for (let full = true; full;) {
      const rows = await db.query(
        `
        select ${eventColumns}, t.state
        from (
          select * from event
          where statement = $2 and programme = $1
            and (occurred_at, id) > (to_timestamp($3::bigint / 1000.0), $4::uuid)
          order by occurred_at, id limit $5::int) e
        left join lateral (
          select state from event_state where programme = $1 and event = e.id limit 1) t on true
        order by e.occurred_at, e.id`,
        [programme, kind, after.at, after.id, statementsOfPage],
      );
      yield rows.flatMap((row) => (row['state'] === 'accepted' ? [eventOf(row)] : []));
      const last = rows.at(-1);
      full = last !== undefined && rows.length === statementsOfPage;
      if (last !== undefined) after = { at: eventOf(last).occurredAt, id: eventOf(last).id };
    }
  }
}

/** Answers: what was stated of these actors and things, and these statements themselves? */
export async function statementsOf(
  db: Queryable,
  programme: string,
  subjects: readonly string[],
): Promise<readonly EventRow[]> {
  if (subjects.length === 0) return [];
  const rows = await db.query(
    `
    with asked as materialized (select distinct id from unnest($2::text::uuid[]) as w(id)),
    found as materialized (
      select s.event as id from asked
      cross join lateral (
        select event from event_subject
        where programme = $1 and subject = asked.id offset 0) s
      union select id from asked)
    select ${eventColumns} from found
    cross join lateral (select * from event where programme = $1 and id = found.id limit 1) e
    cross join lateral (
      select state from event_state where programme = $1 and event = found.id limit 1) t
    where e.statement = any($3::text::text[]) and t.state = 'accepted'`,
    [programme, arrayText(subjects), arrayText(evidenceKinds)],
  );
  return rows.map(eventOf);
}

/** Answers: of which events did anybody say something that their level depends on? */
export async function spokenOf(db: Queryable, programme: string): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ readonly subject: string }>(
    `
    select e.payload ->> 'subject' as subject
    from unnest('{evidence.attach,evidence.review,evidence.retract}'::text[]) as asked(kind)
    cross join lateral (
      select payload from event where statement = asked.kind and programme = $1 offset 0) e`,
    [programme],
  );
  return new Set(rows.map(({ subject }) => subject));
}
