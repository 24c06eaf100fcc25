import type { ActorId } from '../../../core/events/ids.ts';
import type { Day, Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** A frozen report without its content. */
export type ReportRow = {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly frozenAt: Instant;
  readonly frozenBy: ActorId | null;
  readonly frozenByName: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly approvedAt: Instant | null;
  readonly approvedBy: ActorId | null;
  readonly approvedByName: string | null;
};

const columns = `r.id, r.period_from as "from", r.period_to as "to", r.frozen_at as "frozenAt",
  r.frozen_by as "frozenBy", f.label as "frozenByName", r.sha256,
  octet_length(r.content) as bytes, r.approved_at as "approvedAt",
  r.approved_by as "approvedBy", a.label as "approvedByName"`;

const people = `
  left join actor_profile f on f.programme = $1 and f.actor = r.frozen_by
  left join actor_profile a on a.programme = $1 and a.actor = r.approved_by`;

/** Answers: which reports were frozen? The newest period first, of one period the newest. */
export function frozenReports(db: Queryable, programme: string): Promise<readonly ReportRow[]> {
  return db.query<ReportRow>(
    `select ${columns} from frozen_report r ${people}
     where r.programme = $1 order by r.period_to desc, r.frozen_at desc, r.id`,
    [programme],
  );
}

/** Answers: this one, with its content; undefined: there is none. */
export async function frozenReport(
  db: Queryable,
  programme: string,
  id: string,
): Promise<(ReportRow & { readonly content: string }) | undefined> {
  const [row] = await db.query<ReportRow & { readonly content: string }>(
    `select ${columns}, r.content from frozen_report r ${people}
     where r.programme = $1 and r.id = $2::uuid`,
    [programme, id],
  );
  return row;
}

/** Answers: the approved report that speaks for the programme now: of the last period, the last. */
export async function lastApproved(db: Queryable, programme: string): Promise<string | undefined> {
  const [row] = await db.query<{ readonly id: string }>(
    `select id from frozen_report where programme = $1 and approved_at is not null
     order by period_to desc, frozen_at desc, id limit 1`,
    [programme],
  );
  return row?.id;
}

export async function insertReport(
  db: Queryable,
  programme: string,
  report: Pick<ReportRow, 'id' | 'from' | 'to' | 'frozenAt' | 'frozenBy' | 'sha256'> & {
    readonly content: string;
  },
): Promise<void> {
  await db.query(
    `insert into frozen_report
       (programme, id, period_from, period_to, frozen_at, frozen_by, content, sha256)
     values ($1, $2, $3, $4, to_timestamp($5::bigint / 1000.0), $6, $7, $8)`,
    [
      programme,
      report.id,
      report.from,
      report.to,
      report.frozenAt,
      report.frozenBy,
      report.content,
      report.sha256,
    ],
  );
}

/** Answers: is it approved by this now? False: somebody was before her, or it is not there. */
export async function approveRow(
  db: Queryable,
  programme: string,
  of: { readonly id: string; readonly by: ActorId; readonly at: Instant },
): Promise<boolean> {
  const rows = await db.query(
    `update frozen_report
     set approved_at = to_timestamp($3::bigint / 1000.0), approved_by = $4::uuid
     where programme = $1 and id = $2::uuid and approved_at is null returning id`,
    [programme, of.id, of.at, of.by],
  );
  return rows.length === 1;
}

/** Answers: for whom does each of these records stand, merged ones followed? In their order. */
export async function standFor(
  db: Queryable,
  programme: string,
  actors: readonly ActorId[],
): Promise<readonly ActorId[]> {
  const rows = await db.query<{ readonly stands: ActorId }>(
    `select coalesce(p.same_as, w.id) as stands
     from jsonb_array_elements_text($2::text::jsonb) with ordinality as said(id, place)
     cross join lateral (select said.id::uuid as id) w
     left join actor_profile p on p.programme = $1 and p.actor = w.id
     order by said.place`,
    [programme, JSON.stringify(actors)],
  );
  return rows.map(({ stands }) => stands);
}
