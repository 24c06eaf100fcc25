import type { ActorId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { aroundAttachment } from './attachments.ts';

export type StoredFile = {
  readonly sha256: string;
  readonly media: string;
  readonly bytes: number;
};

/** Notes that the bytes are there; the same again changes nothing. */
export async function noteStored(
  db: Queryable,
  programme: string,
  { sha256, media, bytes }: StoredFile,
  { at, by }: { readonly at: Instant; readonly by: ActorId | null },
): Promise<void> {
  await db.query(
    `insert into stored_file (programme, sha256, media, bytes, stored_at, stored_by)
     values ($1, $2, $3, $4, to_timestamp($5::bigint / 1000.0), $6)
     on conflict do nothing`,
    [programme, sha256, media, bytes, at, by],
  );
}

/** Answers: are these bytes there, by what was noted? */
export async function storedFile(
  db: Queryable,
  programme: string,
  sha256: string,
): Promise<StoredFile | undefined> {
  const [row] = await db.query<StoredFile>(
    'select sha256, media, bytes from stored_file where programme = $1 and sha256 = $2',
    [programme, sha256],
  );
  return row;
}

/** Answers: which files are noted as being there? */
export async function storedHashes(db: Queryable, programme: string): Promise<readonly string[]> {
  const rows = await db.query<{ sha256: string }>(
    'select sha256 from stored_file where programme = $1 order by sha256',
    [programme],
  );
  return rows.map(({ sha256 }) => sha256);
}

/** They are not there (any more): whoever still has them may send them again. */
export async function forgetStored(
  db: Queryable,
  programme: string,
  hashes: readonly string[],
): Promise<void> {
  if (hashes.length === 0) return;
  await db.query(
    'delete from stored_file where programme = $1 and sha256 = any($2::text::text[])',
    [programme, `{${hashes.join(',')}}`],
  );
}

/**
 * The same in all programmes, as the owner of the tables.
 *
 * @returns how many are not there
 */
export async function forgetAllLost(
  tx: Queryable,
  isThere: (programme: string, sha256: string) => boolean,
): Promise<number> {
  const rows = await tx.query<{ programme: string; sha256: string }>(
    'select programme, sha256 from stored_file',
  );
  const lost = rows.filter(({ programme, sha256 }) => !isThere(programme, sha256));
  for (const { programme, sha256 } of lost) await forgetStored(tx, programme, [sha256]);
  return lost.length;
}

/**
 * Answers: which files does nothing call for? Those stored before `before` whose announcement was
 * not accepted or shows something that was annulled since; and, whenever they were stored, those
 * that may show somebody who cancelled.
 */
export async function orphanFiles(
  db: Queryable,
  programme: string,
  before: Instant,
): Promise<readonly string[]> {
  const rows = await db.query<{ sha256: string }>(
    `
    select o.sha256 from stored_file o
    cross join lateral (
      select count(*) filter (where s.state = 'accepted' and f.state is distinct from 'voided'
          and not c.yes) as called_for,
        count(*) filter (where c.yes) as of_cancelled
      from event a ${aroundAttachment}
      where a.programme = $1 and a.kind = 'evidence.attach' and a.payload ->> 'sha256' = o.sha256
    ) w
    where o.programme = $1 and w.called_for = 0
      and (w.of_cancelled > 0 or o.stored_at < to_timestamp($2::bigint / 1000.0))
    order by o.sha256`,
    [programme, before],
  );
  return rows.map(({ sha256 }) => sha256);
}
