import { maySeeEvidence, type EvidenceOwner } from '../../core/access/may-see-evidence.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { AttachmentsAnswer } from '../../wire/api/evidence-answers.ts';
import { actorFacts } from '../store/access/actor-facts.ts';
import { attachmentsOf, type AttachmentRow } from '../store/evidence/attachments.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from './asked.ts';
import { namedActors } from './worker.ts';

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

/**
 * Those that the viewer may see: never of somebody who cancelled; papers about health only who took
 * them, and who may see the health of whom they are of (art. 8, D.S. 016-2024-JUS).
 */
export async function seen(
  asked: Asked,
  viewer: Viewer,
  rows: readonly AttachmentRow[],
  now: Instant,
): Promise<readonly AttachmentRow[]> {
  const { db, programme } = asked;
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const wanted = [...new Set(rows.flatMap(({ owners }) => owners))];
  const facts = await actorFacts(db, programme.id, wanted, { from: today, to: today });
  const known = new Map(facts.map((row) => [row.asked, row]));
  const health = rows.filter(({ document }) => isOfHealth(programme, document));
  const named = await namedActors(
    asked,
    viewer,
    health.flatMap(({ owners }) => owners),
    now,
  );
  return rows.filter((row) => {
    const own = viewer.person !== null && viewer.person === row.recorder;
    const hidden =
      !own && health.includes(row) && !row.owners.every((one) => named(one).showsSensitive);
    if (hidden) return false;
    const owners = row.owners.flatMap((owner): readonly EvidenceOwner[] => {
      const found = known.get(owner);
      return found === undefined ? [] : [found];
    });
    return !row.ofCancelled && maySeeEvidence(viewer, row, owners);
  });
}

/** A paper that tells of somebody's health: a vaccination card. */
export function isOfHealth({ change }: ServedProgramme, document: unknown): boolean {
  return change.documents.some(({ code, sensitive }) => sensitive && code === document);
}
