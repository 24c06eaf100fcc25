import type { Viewer } from '../../core/access/viewer.ts';
import { photoPurpose } from '../../core/actors/purposes.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { purposesAllowed } from '../store/privacy/consents.ts';
import { fileWithContent } from '../store/register/files.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { reached } from './reached.ts';

export type ShownFile = {
  readonly subject: string;
  readonly media: string;
  readonly content: Buffer;
};

/**
 * `GET /files/:id`: an image of a person, for her and for who may see her files; a photo only
 * while she allows it. Refuses with `privacy/file-unknown`.
 */
export function personalFile(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<ShownFile>> {
  return whenStoreAnswers(async () => {
    const none = refuse({ code: 'privacy/file-unknown', facts: { file: id } });
    const { db, programme } = asked;
    const file = await fileWithContent(db, programme.id, id);
    if (file === undefined) return none;
    const of = { id: file.subject, ability: 'files.read', orSelf: true } as const;
    const found = await reached(asked, viewer, of, now);
    if (!found.ok) return none;
    const { first } = found.value;
    const allowed = await purposesAllowed(db, programme.id, [first.actor]);
    const mayShow = file.purpose !== 'photo' || allowed.get(first.actor)?.has(photoPurpose);
    if (mayShow !== true) return none;
    return accept({ subject: first.actor, media: file.media, content: file.content });
  });
}
