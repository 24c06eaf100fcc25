import type { Viewer } from '../../core/access/viewer.ts';
import { certificateCode } from '../../core/encounters/certificate-code.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { statementsMost } from '../../wire/events/statements.ts';
import type { Certificate } from '../questions/certificates.ts';
import type { HoursFound } from '../questions/curriculum-hours.ts';
import type { Db } from '../store/engine/contract.ts';
import type { ProgrammeContext } from './record-events.ts';
import { recordStatements } from './record-statements.ts';

export type Issuing = {
  readonly viewer: Viewer;
  readonly now: Instant;
  /** Who has what of the curriculum, as this viewer sees it. */
  readonly found: HoursFound;
  /** Only of these; without it of all. */
  readonly people?: readonly ActorId[];
};

/**
 * Certifies everybody who completed a curriculum and has no valid certificate, all of them or
 * nobody, at most as many as one request may say. Refuses with `encounters/nobody-completed` and as
 * `recordStatements` does.
 */
export async function issueCertificates(
  db: Db,
  context: ProgrammeContext,
  { viewer, now, found, people }: Issuing,
): Promise<Result<{ readonly certificates: readonly Certificate[] }>> {
  const due = new Set(
    found.answer.people
      .filter(({ mayCertify, certificate }) => mayCertify && certificate?.standing !== 'valid')
      .map(({ actor }) => actor)
      .filter((actor) => people === undefined || people.includes(actor)),
  );
  const completed = found.hours.filter(
    ({ person, completedOn }) => completedOn !== null && due.has(person),
  );
  if (completed.length === 0) return refuse({ code: 'encounters/nobody-completed', facts: {} });
  const statements = completed
    .slice(0, statementsMost)
    .map(({ person, curriculum: { code: curriculum, version }, minutes, encounters }) => {
      const payload = { person, curriculum, version, minutes, encounters };
      return { kind: 'encounter.certify', payload };
    });
  const told = await recordStatements(db, context, { viewer, now, said: { statements } });
  if (!told.ok) return told;
  return accept({
    certificates: told.value.outcomes.map(({ id }) => {
      const certificate = idFrom<'event'>(id ?? '');
      return { certificate, code: certificateCode(certificate), standing: 'valid' } as const;
    }),
  });
}
