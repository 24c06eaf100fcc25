import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { dueOn, isLate } from '../../core/privacy/terms.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { PrivacyRequestsAnswer } from '../../wire/api/privacy-answers.ts';
import { recordsOf } from '../store/privacy/people.ts';
import { requestsOf, type RequestRow } from '../store/privacy/requests.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from './asked.ts';

/**
 * `GET /privacy/requests`: requests for rights with the last day to answer, open ones first. All
 * of them for who handles them, else one's own.
 */
export function privacyRequests(
  { db, programme }: Asked,
  viewer: Viewer,
  now: Instant,
): Promise<Result<PrivacyRequestsAnswer>> {
  return whenStoreAnswers(async () => {
    const today = dayOf(now, programme.catalogue.offsetMinutes);
    const records = viewer.person === null ? [] : await recordsOf(db, programme.id, viewer.person);
    const own = records.map(({ actor }) => actor);
    const rows = await requestsOf(db, programme.id, may(viewer, 'privacy.handle') ? null : own);
    return accept({
      today,
      countedIn: programme.privacy.terms.countedIn,
      requests: rows.map((row) => ({
        actor: row.actor,
        label: row.label,
        ...requestLine(row, programme, today),
      })),
    });
  });
}

/** A request with its term, as it leaves. */
export function requestLine(
  row: RequestRow,
  { privacy, holidays }: Pick<ServedProgramme, 'privacy' | 'holidays'>,
  today: Day,
): Omit<PrivacyRequestsAnswer['requests'][number], 'actor' | 'label'> {
  const due = dueOn(row.right, row.receivedOn, privacy.terms, holidays);
  return {
    request: row.request,
    right: row.right,
    receivedOn: row.receivedOn,
    dueOn: due,
    late: isLate(due, row.answeredOn, today),
    answeredOn: row.answeredOn,
    outcome: row.outcome,
    note: row.note,
    answerNote: row.answerNote,
  };
}
