import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { MissingFilesAnswer } from '../../wire/api/evidence-answers.ts';
import { missingFiles as missingInStore } from '../store/evidence/attachments.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { seen } from './attachments.ts';

const filesMost = 500;

/**
 * `GET /missing-files`: photos that were announced and are not there, of those whose work the
 * viewer may see: whose phone should be opened where there is signal.
 */
export function missingFiles(
  asked: Asked,
  viewer: Viewer,
  now: Instant,
): Promise<Result<MissingFilesAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const rows = await missingInStore(db, programme.id, { device: null, most: filesMost + 1 });
    const shown = await seen(asked, viewer, rows.slice(0, filesMost), now);
    return accept({
      files: shown.map(({ event, subject, at, role, sha256, recorder, device }) => ({
        event,
        subject,
        at: instantOut(at),
        role,
        sha256,
        recorder,
        device,
      })),
      more: rows.length > filesMost,
    });
  });
}
