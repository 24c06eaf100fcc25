import type { Viewer } from '../../core/access/viewer.ts';
import { isReviewed } from '../../core/evidence/reviewable.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { AskedBackAnswer } from '../../wire/api/review-answers.ts';
import { statedRows } from '../store/evidence/heard.ts';
import { askedBack as rowsAskedBack } from '../store/evidence/waiting.ts';
import { recordsOf } from '../store/privacy/people.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { levelsOfRows } from './levels.ts';
import { recordsOut } from './reviewed-records.ts';

const most = 100;

/**
 * `GET /asked-back`: what whoever asks recorded, under any of her records, and somebody has a
 * question about; answered or not, until it is decided. The latest question first.
 */
export function askedBack(
  asked: Asked,
  viewer: Viewer,
  now: Instant,
): Promise<Result<{ readonly answer: AskedBackAnswer; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    if (viewer.person === null) {
      return accept({ answer: { records: [], names: {}, codes: {} }, people: [] });
    }
    const own = await recordsOf(db, programme.id, viewer.person);
    const actors = own.map(({ actor }) => actor);
    const found = await rowsAskedBack(db, programme.id, actors, most);
    const rows = await statedRows(
      db,
      programme.id,
      found.map(({ subject }) => subject),
    );
    const levels = await levelsOfRows(asked, rows);
    const order = new Map(found.map(({ subject }, at) => [subject, at]));
    const open = rows
      .filter(({ event, annulled }) => !annulled && isReviewed(event.kind))
      .flatMap(({ event }) => {
        const standing = levels.get(event.id);
        return standing?.question === undefined || standing.question === null
          ? []
          : [{ event, standing }];
      })
      .sort((a, b) => (order.get(a.event.id) ?? 0) - (order.get(b.event.id) ?? 0));
    const { people, ...out } = await recordsOut(asked, viewer, open, now);
    return accept({ answer: { ...out, records: [...out.records] }, people });
  });
}
