import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import { announcementsOf } from '../store/evidence/attachments.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { seen } from './attachments.ts';

export type ShownEvidence = {
  readonly media: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Of whom it may show something, and who took it. */
  readonly looked: readonly string[];
};

/**
 * `GET /evidence/:sha256`: a photo beside a record, for whoever took it and whoever may see the
 * work that it shows. Whoever may not is told that there is none: `evidence/unknown`.
 */
export function attachmentFile(
  asked: Asked,
  { stored }: EvidenceFiles,
  viewer: Viewer,
  sha256: string,
  now: Instant,
): Promise<Result<ShownEvidence>> {
  return whenStoreAnswers(async () => {
    const none = refuse({ code: 'evidence/unknown', facts: { sha256 } });
    const rows = await announcementsOf(asked.db, asked.programme.id, sha256);
    const [shown] = await seen(
      asked,
      viewer,
      rows.filter((row) => row.stored),
      now,
    );
    const content = shown === undefined ? undefined : await stored.get(sha256);
    if (shown === undefined || content === undefined) return none;
    const looked = [...new Set([...shown.owners, shown.recorder])];
    return accept({ media: shown.media, content, looked });
  });
}
