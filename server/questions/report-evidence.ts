import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import {
  annexTexts,
  placeInAnnex,
  type AnnexFile,
  type AnnexRecord,
} from '../outside/exports/annex.ts';
import { zipStream, type ZipEntry } from '../outside/exports/zip-stream.ts';
import { attachmentsOfAll, type AttachmentRow } from '../store/evidence/attachments.ts';
import { annexRows } from '../store/reports/annex-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { seen } from './attachments.ts';
import { keptReport } from './reports.ts';

export type EvidenceAnnex = {
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array>;
  /** Of whom the files may show something, and who took them. */
  readonly looked: readonly string[];
};

type Asking = {
  readonly viewer: Viewer;
  readonly id: string;
  readonly language: 'es' | 'en';
  readonly now: Instant;
};

/**
 * `GET /reports/:id/evidence.zip`: the records that a frozen report counts, with their hashes, and
 * those of their files that the viewer may see; of the others the list says why they are left out.
 * Refuses with `reports/not-found`.
 */
export function reportEvidence(
  asked: Asked,
  { stored }: EvidenceFiles,
  asking: Asking,
): Promise<Result<EvidenceAnnex>> {
  return whenStoreAnswers(async () => {
    const found = await keptReport(asked, asking.id);
    if (!found.ok) return found;
    const { report, row } = found.value;
    const { records, files, looked } = await gathered(asked, report, asking);
    const madeOn = dayOf(asking.now, asked.programme.catalogue.offsetMinutes);
    const of = { sha256: row.sha256, madeOn, language: asking.language };
    async function* entries(): AsyncGenerator<ZipEntry> {
      const texts = annexTexts(report, records, await present(files, stored), of);
      for (const { name, text } of texts) {
        yield { name, content: new TextEncoder().encode(text), isPacked: false };
      }
      yield* photos(files, stored);
    }
    const name = `${report.programme.code}-${report.period.to}-evidence.zip`;
    return accept({ name, stream: zipStream(entries()), looked });
  });
}

/** So many records are asked about at once. */
const batch = 2_000;

async function gathered(asked: Asked, report: FrozenReport, { viewer, now }: Asking) {
  const { db, programme } = asked;
  const evidence = report.indicators.flatMap(({ counted }) =>
    counted.flatMap((one) => one.evidence),
  );
  const ids = [...new Set(evidence)].toSorted((a, b) => (a < b ? -1 : 1));
  const records = new Map<string, AnnexRecord>();
  const files: AnnexFile[] = [];
  const looked = new Set<string>();
  for (let from = 0; from < ids.length; from += batch) {
    const some = ids.slice(from, from + batch);
    for (const { id, kind, occurredAt, sha256 } of await annexRows(db, programme.id, some)) {
      const day = dayOf(occurredAt, programme.catalogue.offsetMinutes);
      records.set(id, { id, kind, day, sha256 });
    }
    const attached = (await attachmentsOfAll(db, programme.id, some)).filter(isOne);
    const shown = new Set(await seen(asked, viewer, attached, now));
    files.push(...attached.map((row) => fileOf(row, shown.has(row))));
    for (const row of shown) for (const one of [...row.owners, row.recorder]) looked.add(one);
  }
  return { records, files, looked: [...looked] };
}

function isOne({ accepted, annulled }: AttachmentRow): boolean {
  return accepted && !annulled;
}

function fileOf(row: AttachmentRow, isShown: boolean): AnnexFile {
  const { subject, event, sha256, media, bytes } = row;
  const withheld = withheldAs(row, isShown);
  return { evidence: subject, attachment: event, sha256, media, bytes, withheld };
}

function withheldAs(row: AttachmentRow, isShown: boolean): AnnexFile['withheld'] {
  if (row.ofCancelled) return 'cancelled';
  if (!isShown) return 'right';
  return row.stored ? null : 'missing';
}

/** What the store says is there may be gone from the disk. */
async function present(
  files: readonly AnnexFile[],
  stored: EvidenceFiles['stored'],
): Promise<readonly AnnexFile[]> {
  const checked: AnnexFile[] = [];
  for (const file of files) {
    const isGone = file.withheld === null && !(await stored.has(file.sha256));
    checked.push(isGone ? { ...file, withheld: 'missing' } : file);
  }
  return checked;
}

/** Each file once, whatever number of records it shows. */
async function* photos(
  files: readonly AnnexFile[],
  stored: EvidenceFiles['stored'],
): AsyncGenerator<ZipEntry> {
  const places = new Map(
    files.flatMap((file): (readonly [string, string])[] => {
      const place = placeInAnnex(file);
      return place === null ? [] : [[file.sha256, place]];
    }),
  );
  for (const [sha256, name] of places) {
    const content = await stored.get(sha256);
    if (content !== undefined) yield { name, content, isPacked: true };
  }
}
