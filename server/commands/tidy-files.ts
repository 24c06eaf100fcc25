import type { ProgrammeId } from '../../core/events/ids.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import type { EvidenceFiles } from '../outside/evidence-files.ts';
import type { Db } from '../store/engine/contract.ts';
import { forgetStored, orphanFiles, storedHashes } from '../store/evidence/stored-files.ts';

const day = 24 * 60 * 60 * 1_000;
/** So long bytes wait for a statement that calls for them. */
export const orphanDays = 30;
/** So long bytes wait for the rest of their file. */
export const uploadDays = 7;

export type Tidied = {
  /** Removed: nothing calls for them (any more). */
  readonly orphans: number;
  /** Noted as stored, and their bytes are gone: phones that have them send them again. */
  readonly lost: number;
  /** Bytes that nobody noted, from a stop between the two. */
  readonly unnoted: number;
  /** Uploads that were given up. */
  readonly abandoned: number;
};

/**
 * Brings notes and bytes of photos in line, and lets go what nothing calls for. Throws
 * `StoreUnavailable`.
 */
export async function tidyFiles(
  db: Db,
  programme: ProgrammeId,
  { stored, uploads, copies }: EvidenceFiles,
  now: Instant,
): Promise<Tidied> {
  const orphans = await orphanFiles(db, programme, instant(now - orphanDays * day));
  await forgetStored(db, programme, orphans);
  for (const sha256 of orphans) {
    await stored.remove(sha256);
    await copies.remove(sha256);
  }
  const lost = await forgetLost(db, programme, { stored });
  const noted = new Set(await storedHashes(db, programme));
  const unnoted = (await stored.namesBefore(now - day)).filter((name) => !noted.has(name));
  for (const sha256 of unnoted) await stored.remove(sha256);
  const abandoned = await uploads.dropBefore(now - uploadDays * day);
  return { orphans: orphans.length, lost, unnoted: unnoted.length, abandoned };
}

/** What is noted as stored and is not there is said to be missing from now on. */
export async function forgetLost(
  db: Db,
  programme: ProgrammeId,
  { stored }: Pick<EvidenceFiles, 'stored'>,
): Promise<number> {
  const gone: string[] = [];
  for (const sha256 of await storedHashes(db, programme)) {
    if (!(await stored.has(sha256))) gone.push(sha256);
  }
  await forgetStored(db, programme, gone);
  return gone.length;
}
