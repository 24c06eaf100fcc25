import { peopleLeast } from '../../core/access/publish.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import { publicResults, type PublicResults } from '../../core/reports/public-results.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { PublicResultsAnswer, PublicVersionsAnswer } from '../../wire/api/report-answers.ts';
import { citation } from '../outside/exports/citation.ts';
import type { Db } from '../store/engine/contract.ts';
import { frozenReports, lastApproved } from '../store/reports/frozen-reports.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { keptReport } from './reports.ts';

export type OpenResults = Omit<PublicResultsAnswer, 'results'> & {
  readonly results: PublicResults;
  readonly citation: Bilingual;
};

/** A report never changes once it is approved, and is long: what is published of it is kept. */
const published = new WeakMap<Db, Map<string, OpenResults>>();
const keptMost = 12;

/**
 * `GET /public/results`: what may be published of an approved report, the latest or this one.
 * Refuses with `reports/none-approved`, and with `reports/not-found` also what is not approved.
 */
export function openResults(
  asked: Asked,
  version: string | undefined,
): Promise<Result<OpenResults>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const id = version ?? (await lastApproved(db, programme.id));
    if (id === undefined) return refuse({ code: 'reports/none-approved', facts: {} });
    const had = published.get(db)?.get(id);
    if (had !== undefined) return accept(had);
    const found = await keptReport(asked, id);
    if (!found.ok) return found;
    const { row, report } = found.value;
    if (row.approvedAt === null) return refuse({ code: 'reports/not-found', facts: { id } });
    const approvedOn = dayOf(row.approvedAt, programme.catalogue.offsetMinutes);
    const of = { version: id, sha256: row.sha256, approvedOn };
    const open: OpenResults = {
      simulated: report.programme.simulated,
      version: id,
      sha256: row.sha256,
      approvedAt: instantOut(row.approvedAt),
      citation: { es: citation(report, of, 'es'), en: citation(report, of, 'en') },
      peopleInStepsOf: peopleLeast,
      results: publicResults(report),
    };
    keep(db, id, open);
    return accept(open);
  });
}

function keep(db: Db, id: string, open: OpenResults): void {
  const kept = published.get(db) ?? new Map<string, OpenResults>();
  published.set(db, kept.set(id, open));
  const [oldest] = kept.keys();
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
}

/** `GET /public/results/versions`: every approved report, the newest first. */
export function openVersions(asked: Asked): Promise<Result<PublicVersionsAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const rows = await frozenReports(db, programme.id);
    const latest = await lastApproved(db, programme.id);
    const kept = latest === undefined ? undefined : await keptReport(asked, latest);
    return accept({
      simulated: programme.simulated,
      licence: kept?.ok === true ? kept.value.report.programme.licence : null,
      versions: rows.flatMap(({ id, from, to, sha256, approvedAt }) =>
        approvedAt === null
          ? []
          : [{ version: id, from, to, sha256, approvedAt: instantOut(approvedAt) }],
      ),
    });
  });
}
