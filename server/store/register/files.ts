import type { ActorId, FileId, ProgrammeId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type FilePurpose = 'photo' | 'signature' | 'scan';

/** A file of a person, without its content. */
export type FileRow = {
  readonly id: FileId;
  readonly subject: ActorId;
  readonly purpose: FilePurpose;
  readonly media: string;
  readonly bytes: number;
  readonly addedBy: ActorId | null;
  readonly addedAt: Instant;
};

const columns = `id, subject, purpose, media, octet_length(content) as bytes,
  added_by as "addedBy", added_at as "addedAt"`;

/** Adds a file; the same id again changes nothing and answers false. */
export async function addFile(
  tx: Queryable,
  programme: ProgrammeId,
  file: Omit<FileRow, 'bytes'>,
  content: Uint8Array,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into personal_file
       (programme, id, subject, purpose, media, content, added_by, added_at)
     values ($1, $2, $3, $4, $5, decode($6::text, 'base64'), $7, to_timestamp($8::bigint / 1000.0))
     on conflict do nothing returning id`,
    [
      programme,
      file.id,
      file.subject,
      file.purpose,
      file.media,
      Buffer.from(content).toString('base64'),
      file.addedBy,
      file.addedAt,
    ],
  );
  return rows.length > 0;
}

/** Older files of a purpose: a person has one photo. */
export async function deleteOtherPhotos(
  tx: Queryable,
  programme: ProgrammeId,
  subject: ActorId,
  kept: FileId,
): Promise<void> {
  await tx.query(
    `delete from personal_file
     where programme = $1 and subject = $2 and purpose = 'photo' and id <> $3`,
    [programme, subject, kept],
  );
}

/** The files of these records, the newest first, without their content. */
export async function filesOf(
  db: Queryable,
  programme: string,
  subjects: readonly string[],
): Promise<readonly FileRow[]> {
  return db.query<FileRow>(
    `select ${columns} from personal_file
     where programme = $1 and subject = any($2::text::uuid[])
     order by added_at desc, id`,
    [programme, `{${subjects.join(',')}}`],
  );
}

/** One file with its content. */
export async function fileWithContent(
  db: Queryable,
  programme: string,
  id: string,
): Promise<(FileRow & { readonly content: Buffer }) | undefined> {
  const [row] = await db.query<FileRow & { readonly base64: string }>(
    `select ${columns}, encode(content, 'base64') as base64
     from personal_file where programme = $1 and id = $2`,
    [programme, id],
  );
  if (row === undefined) return undefined;
  const { base64, ...file } = row;
  return { ...file, content: Buffer.from(base64, 'base64') };
}
