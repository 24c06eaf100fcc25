import { maySeeEvidence, type EvidenceOwner } from '../../core/access/may-see-evidence.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { AttachmentsAnswer } from '../../wire/api/evidence-answers.ts';
import { actorFacts } from '../store/access/actor-facts.ts';
import { attachmentsOf, type AttachmentRow } from '../store/evidence/attachments.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/**
 * `GET /events/:id/attachments`: the photos of an event, as far as the viewer may see them. Of an
 * event that is not there, or whose photos are not hers to see, there are none.
 */
export function attachments(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<AttachmentsAnswer>> {
  return whenStoreAnswers(async () => {
    const rows = await attachmentsOf(asked.db, asked.programme.id, id);
    const shown = await seen(asked, viewer, rows, now);
    return accept({
      attachments: shown.map(({ event, at, role, sha256, media, bytes, recorder, stored }) => ({
        event,
        at: instantOut(at),
        role,
        sha256,
        media,
        bytes,
        recorder,
        stored,
      })),
    });
  });
}

/** Those that the viewer may see: never of somebody who cancelled. */
export async function seen(
  { db, programme }: Asked,
  viewer: Viewer,
  rows: readonly AttachmentRow[],
  now: Instant,
): Promise<readonly AttachmentRow[]> {
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const wanted = [...new Set(rows.flatMap(({ owners }) => owners))];
  const facts = await actorFacts(db, programme.id, wanted, { from: today, to: today });
  const known = new Map(facts.map((row) => [row.asked, row]));
  return rows.filter((row) => {
    const owners = row.owners.flatMap((owner): readonly EvidenceOwner[] => {
      const found = known.get(owner);
      return found === undefined ? [] : [found];
    });
    return !row.ofCancelled && maySeeEvidence(viewer, row, owners);
  });
}
