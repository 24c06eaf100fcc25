import { randomBytes } from 'node:crypto';
import { photoPurpose } from '../../core/actors/purposes.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { FileId } from '../../core/events/ids.ts';
import { imageBytesMost, mediaOf, withoutMetadata } from '../../core/privacy/image.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { FileAddedAnswer } from '../../wire/api/privacy-answers.ts';
import type { FileBody } from '../../wire/api/privacy-queries.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { reached } from '../questions/reached.ts';
import { purposesAllowed } from '../store/privacy/consents.ts';
import { addFile, deleteOtherPhotos } from '../store/register/files.ts';

/**
 * Keeps an image of a person, without what the camera wrote into it. A new photo takes the place of
 * the old one, and is kept only while she allows photos. Refuses with `actors/not-found`,
 * `actors/not-a-person`, `privacy/file-too-large`, `privacy/not-an-image`,
 * `privacy/needs-consent`.
 */
export function addPersonalFile(
  asked: Asked,
  viewer: Viewer,
  of: { readonly id: string; readonly body: FileBody },
  now: Instant,
): Promise<Result<FileAddedAnswer>> {
  return whenStoreAnswers(async () => {
    const { purpose, content } = of.body;
    const found = await reached(asked, viewer, { id: of.id, ability: 'files.add' }, now);
    if (!found.ok) return found;
    const { first } = found.value;
    if (!first.isPerson || first.cancelledAt !== null) {
      return refuse({ code: 'actors/not-a-person', facts: { actor: of.id } });
    }
    const image = imageFrom(content);
    if (!image.ok) return image;
    const { db, programme } = asked;
    if (purpose === 'photo') {
      const allowed = await purposesAllowed(db, programme.id, [first.actor]);
      if (allowed.get(first.actor)?.has(photoPurpose) !== true) {
        const facts = { actor: first.actor, purpose: photoPurpose };
        return refuse({ code: 'privacy/needs-consent', facts });
      }
    }
    const { media, bytes } = image.value;
    const id: FileId = uuidV7<'file'>(now, randomBytes(10));
    const file = { id, subject: first.actor, purpose, media, addedBy: viewer.person, addedAt: now };
    await db.transaction(async (tx) => {
      await addFile(tx, programme.id, file, bytes);
      if (purpose === 'photo') await deleteOtherPhotos(tx, programme.id, first.actor, id);
    });
    return accept({ id, media, bytes: bytes.length });
  });
}

function imageFrom(base64: string): Result<{ readonly media: string; readonly bytes: Uint8Array }> {
  const raw = Buffer.from(base64, 'base64');
  if (raw.length > imageBytesMost) {
    return refuse({ code: 'privacy/file-too-large', facts: { bytes_max: imageBytesMost } });
  }
  const media = mediaOf(raw);
  const bytes = media === undefined ? undefined : withoutMetadata(raw, media);
  if (media === undefined || bytes === undefined) {
    return refuse({ code: 'privacy/not-an-image', facts: {} });
  }
  return accept({ media, bytes });
}
