import { whys } from '../../core/access/why.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { addDays, instant, parseDay, startOfDay } from '../../core/quantities/instant.ts';
import type { AccessLogAnswer } from '../../wire/api/access-answers.ts';
import type { AccessLogQuery } from '../../wire/api/access-queries.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import {
  countLooks,
  listLooks,
  type LookFilter,
  type LookPlace,
} from '../store/access/access-log.ts';
import { labelsOf } from '../store/access/breach.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

const pageSize = 100;

/**
 * `GET /access-log`: who was shown whose data, when and what for, the newest first, a hundred lines
 * at a time. Refuses with `http/cursor-invalid`.
 */
export function accessLog(
  { db, programme }: Asked,
  query: AccessLogQuery,
): Promise<Result<AccessLogAnswer>> {
  return whenStoreAnswers(async () => {
    const before = query.after === undefined ? undefined : placeOf(query.after);
    if (query.after !== undefined && before === undefined) {
      return refuse({ code: 'http/cursor-invalid', facts: { cursor: query.after } });
    }
    const filter = filterOf(query, programme.catalogue.offsetMinutes);
    const totals = await countLooks(db, programme.id, filter);
    const rows = await listLooks(db, programme.id, filter, {
      ...(before === undefined ? {} : { before }),
      limit: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    const ids = page.flatMap(({ person, subject }) => [person ?? [], subject ?? []].flat());
    const labels = await labelsOf(db, programme.id, ids);
    return accept({
      simulated: programme.simulated,
      totals: { looks: totals.looks, people: totals.subjects },
      looks: page.map((row) => ({
        look: row.look,
        at: instantOut(row.at),
        via: row.via,
        account: row.account,
        person: row.person,
        personName: labels.get(row.person ?? '') ?? null,
        device: row.device,
        key: row.systemKey,
        what: row.what,
        subject: row.subject,
        subjectName: labels.get(row.subject ?? '') ?? null,
        why: whys.find((why) => why === row.why) ?? 'service',
      })),
      next:
        rows.length > pageSize && last !== undefined
          ? `${last.at}.${last.look}.${last.line}`
          : null,
    });
  });
}

function placeOf(cursor: string): LookPlace | undefined {
  const parts = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/.exec(
    cursor,
  );
  const [, at, look, line] = parts ?? [];
  if (at === undefined || look === undefined || line === undefined) return undefined;
  return { at: instant(Number(at)), look, line: Number(line) };
}

function filterOf(query: AccessLogQuery, offsetMinutes: number): LookFilter {
  const from = query.from === undefined ? undefined : parseDay(query.from);
  const to = query.to === undefined ? undefined : parseDay(query.to);
  const { account, person, device, key, subject, what } = query;
  return {
    ...(from === undefined ? {} : { from: startOfDay(from, offsetMinutes) }),
    ...(to === undefined ? {} : { until: startOfDay(addDays(to, 1), offsetMinutes) }),
    ...(account === undefined ? {} : { account }),
    ...(person === undefined ? {} : { person }),
    ...(device === undefined ? {} : { device }),
    ...(key === undefined ? {} : { systemKey: key }),
    ...(subject === undefined ? {} : { subject }),
    ...(what === undefined ? {} : { what }),
  };
}
