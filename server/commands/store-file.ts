import { hash } from 'node:crypto';
import type { Viewer } from '../../core/access/viewer.ts';
import { evidenceMediaOf, plainEvidence, type EvidenceMedia } from '../../core/evidence/media.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { UploadAnswer } from '../../wire/api/evidence-answers.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import { uploadName, type Part } from '../outside/file-store-uploads.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { announcedBy, senderOf } from '../questions/upload.ts';
import { diskFull } from '../store/engine/errors.ts';
import { noteStored, storedFile } from '../store/evidence/stored-files.ts';

/**
 * Takes bytes of a photo or document that whoever sends them announced, from where the last ones
 * ended; with the last of them the file is held against its announcement and stored. Bytes that
 * begin elsewhere are not taken: the answer says where to go on. Refuses with
 * `evidence/not-announced`, `evidence/damaged` (start again), `evidence/not-plain`,
 * `store/disk-full` and, of a bucket that does not answer, `store/unavailable`.
 */
export function storeFile(
  asked: Asked,
  files: EvidenceFiles,
  viewer: Viewer,
  of: { readonly sha256: string } & Pick<Part, 'offset' | 'bytes'>,
  now: Instant,
): Promise<Result<UploadAnswer>> {
  return whenStoreAnswers(() => onDisk(() => take(asked, files, viewer, of, now)));
}

async function take(
  asked: Asked,
  { stored, uploads }: EvidenceFiles,
  viewer: Viewer,
  of: { readonly sha256: string } & Pick<Part, 'offset' | 'bytes'>,
  now: Instant,
): Promise<Result<UploadAnswer>> {
  const { db, programme } = asked;
  const { sha256, offset, bytes } = of;
  const announced = await announcedBy(asked, viewer, sha256);
  if (announced === undefined) {
    return refuse({ code: 'evidence/not-announced', facts: { sha256 } });
  }
  const there = await storedFile(db, programme.id, sha256);
  if (there !== undefined) return accept({ sha256, had: there.bytes, complete: true });
  const name = uploadName(sha256, senderOf(viewer));
  const had = await uploads.append(name, { offset, bytes, most: announced.bytes });
  if (had === 'too-long') return refuse({ code: 'evidence/damaged', facts: { sha256 } });
  if (had < announced.bytes) return accept({ sha256, had, complete: false });
  const whole = await uploads.read(name);
  const problem = notAsAnnounced(whole, sha256, announced.media);
  if (problem === undefined) {
    await stored.put(sha256, whole);
    const file = { sha256, media: announced.media, bytes: whole.length };
    await noteStored(db, programme.id, file, { at: now, by: viewer.person });
  }
  await uploads.drop(name);
  return problem === undefined ? accept({ sha256, had, complete: true }) : refuse(problem);
}

/** What the bytes are is read from the bytes: nothing that is claimed of them is believed. */
function notAsAnnounced(
  bytes: Uint8Array,
  sha256: string,
  media: EvidenceMedia,
): Problem | undefined {
  if (hash('sha256', bytes) !== sha256) return { code: 'evidence/damaged', facts: { sha256 } };
  const plain = evidenceMediaOf(bytes) === media ? plainEvidence(bytes, media) : undefined;
  const same = plain !== undefined && Buffer.compare(plain, bytes) === 0;
  return same ? undefined : { code: 'evidence/not-plain', facts: { media } };
}

/** A full disk is the operator's to mend, as a full store is. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw full ? diskFull(error) : error;
  }
}
