import { isUnbound } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { AwaitedAnswer, UploadAnswer } from '../../wire/api/evidence-answers.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import { uploadName } from '../outside/file-store-uploads.ts';
import {
  announcementsOf,
  missingFiles,
  type AttachmentRow,
} from '../store/evidence/attachments.ts';
import { storedFile } from '../store/evidence/stored-files.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** As many hashes as one answer tells; a phone asks again when it has sent them. */
const awaitedMost = 200;

/** Did whoever asks say this herself? */
function isOwn(viewer: Viewer, { recorder }: AttachmentRow): boolean {
  if (isUnbound(viewer)) return true;
  if (viewer.via === 'key') {
    return viewer.grants.some(({ organisation }) => organisation === recorder);
  }
  return viewer.person === recorder;
}

/** Bytes on their way are kept apart by the phone, person or system that sends them. */
export function senderOf(viewer: Viewer): string {
  return viewer.device ?? viewer.person ?? viewer.systemKey ?? viewer.via;
}

/** The statement of whoever asks that calls for these bytes; undefined when she made none. */
export async function announcedBy(
  { db, programme }: Asked,
  viewer: Viewer,
  sha256: string,
): Promise<AttachmentRow | undefined> {
  const rows = await announcementsOf(db, programme.id, sha256);
  return rows.find((row) => isOwn(viewer, row) && !row.annulled && !row.ofCancelled);
}

/**
 * `GET /uploads/:sha256`: how much of a photo arrived, for whoever announced it. Refuses with
 * `evidence/not-announced`.
 */
export function upload(
  asked: Asked,
  { uploads }: EvidenceFiles,
  viewer: Viewer,
  sha256: string,
): Promise<Result<UploadAnswer>> {
  return whenStoreAnswers<UploadAnswer>(async () => {
    const announced = await announcedBy(asked, viewer, sha256);
    if (announced === undefined) {
      return refuse({ code: 'evidence/not-announced', facts: { sha256 } });
    }
    const there = await storedFile(asked.db, asked.programme.id, sha256);
    if (there !== undefined) return accept({ sha256, had: there.bytes, complete: true });
    const had = await uploads.had(uploadName(sha256, senderOf(viewer)));
    return accept({ sha256, had, complete: false });
  });
}

/** `GET /uploads?device=`: which photos that this phone announced are not there. */
export function awaitedUploads(
  { db, programme }: Asked,
  viewer: Viewer,
  device: string,
): Promise<Result<AwaitedAnswer>> {
  return whenStoreAnswers(async () => {
    const rows = await missingFiles(db, programme.id, { device, most: awaitedMost + 1 });
    const own = rows.slice(0, awaitedMost).filter((row) => isOwn(viewer, row));
    const files = [...new Set(own.map(({ sha256 }) => sha256))];
    return accept({ files, more: rows.length > awaitedMost });
  });
}
