import type { Viewer } from '../../../core/access/viewer.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** One look: one line for each of whom it showed, or one without anybody. */
export type Look = {
  readonly look: string;
  readonly at: Instant;
  readonly viewer: Viewer;
  readonly what: string;
  readonly subjects: readonly string[];
  readonly why: string;
};

/** Adds a look in one statement, whatever the number of subjects. */
export async function insertLook(db: Queryable, programme: string, look: Look): Promise<void> {
  const { via, account, person, device, systemKey } = look.viewer;
  const subjects = look.subjects.length === 0 ? [null] : [...new Set(look.subjects)];
  await db.query(
    `insert into access_log (programme, look, line, at, via, account, person, device, system_key,
       what, subject, why)
     select $1::text::uuid, $2::text::uuid, s.line, to_timestamp($3::bigint / 1000.0), $4,
       $5::text::uuid, $6::text::uuid, $7::text::uuid, $8::text::uuid, $9, s.value::uuid, $10
     from jsonb_array_elements_text($11::text::jsonb) with ordinality s(value, line)`,
    [
      programme,
      look.look,
      look.at,
      via,
      account,
      person,
      device,
      systemKey,
      look.what,
      look.why,
      JSON.stringify(subjects),
    ],
  );
}

export type LookRow = {
  readonly look: string;
  readonly line: number;
  readonly at: Instant;
  readonly via: string;
  readonly account: string | null;
  readonly person: string | null;
  readonly device: string | null;
  readonly systemKey: string | null;
  readonly what: string;
  readonly subject: string | null;
  readonly why: string;
};

/** Which looks: each filter that is given narrows; `until` itself is not in it. */
export type LookFilter = {
  readonly from?: Instant;
  readonly until?: Instant;
  readonly account?: string;
  readonly person?: string;
  readonly device?: string;
  readonly systemKey?: string;
  readonly subject?: string;
  readonly what?: string;
};

/** Where a page ended. */
export type LookPlace = { readonly at: Instant; readonly look: string; readonly line: number };

/** The newest looks that fit, before a place. */
export async function listLooks(
  db: Queryable,
  programme: string,
  filter: LookFilter,
  page: { readonly before?: LookPlace; readonly limit: number },
): Promise<readonly LookRow[]> {
  const { where, params } = whereOf(programme, filter);
  const { before, limit } = page;
  if (before !== undefined) {
    const n = params.length;
    params.push(before.at, before.look, before.line);
    where.push(
      `(at, look, line) < (to_timestamp($${n + 1}::bigint / 1000.0), $${n + 2}::text::uuid,
        $${n + 3}::int)`,
    );
  }
  params.push(limit);
  return db.query<LookRow>(
    `select look, line, at, via, account, person, device, system_key as "systemKey", what, subject,
       why
     from access_log where ${where.join(' and ')}
     order by at desc, look desc, line desc limit $${params.length}`,
    params,
  );
}

/** How many looks fit, and at how many people. */
export async function countLooks(
  db: Queryable,
  programme: string,
  filter: LookFilter,
): Promise<{ readonly looks: number; readonly subjects: number }> {
  const { where, params } = whereOf(programme, filter);
  const [row] = await db.query<{ readonly looks: number; readonly subjects: number }>(
    `select count(distinct look) as looks, count(distinct subject) as subjects
     from access_log where ${where.join(' and ')}`,
    params,
  );
  return row ?? { looks: 0, subjects: 0 };
}

function whereOf(programme: string, filter: LookFilter): { where: string[]; params: unknown[] } {
  const params: unknown[] = [programme];
  const where = ['programme = $1::text::uuid'];
  const add = (condition: (at: string) => string, value: unknown): void => {
    if (value === undefined) return;
    params.push(value);
    where.push(condition(`$${params.length}`));
  };
  add((at) => `at >= to_timestamp(${at}::bigint / 1000.0)`, filter.from);
  add((at) => `at < to_timestamp(${at}::bigint / 1000.0)`, filter.until);
  add((at) => `account = ${at}::text::uuid`, filter.account);
  add((at) => `person = ${at}::text::uuid`, filter.person);
  add((at) => `device = ${at}::text::uuid`, filter.device);
  add((at) => `system_key = ${at}::text::uuid`, filter.systemKey);
  add((at) => `subject = ${at}::text::uuid`, filter.subject);
  add((at) => `what = ${at}`, filter.what);
  return { where, params };
}
