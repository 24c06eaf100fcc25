import type { ProgrammeId } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { Queryable } from './engine/contract.ts';

/** A programme of this database. */
export type ProgrammeRow = {
  readonly programme: ProgrammeId;
  readonly code: string;
  readonly simulated: boolean;
  /** Changes when data was restored, so that phones offer everything again. */
  readonly epoch: string;
  readonly definitionSha256: string;
  readonly createdAt: Instant;
  readonly tokenSha256: string | null;
};

/** How far the log of a programme has come. */
export type LogEnd = {
  readonly epoch: string;
  /** `seq` of the last event. */
  readonly lastSeq: number;
  /** `decided_seq` of the last decision. */
  readonly lastDecided: number;
};

const columns = `programme, code, simulated, epoch, definition_sha256 as "definitionSha256",
  created_at as "createdAt", token_sha256 as "tokenSha256"`;

/** All programmes of this database, by code. */
export async function listProgrammes(db: Queryable): Promise<readonly ProgrammeRow[]> {
  return db.query<ProgrammeRow>(`select ${columns} from programme order by code`);
}

export async function insertProgramme(
  tx: Queryable,
  row: Omit<ProgrammeRow, 'createdAt'>,
): Promise<void> {
  await tx.query(
    `insert into programme (programme, code, simulated, epoch, definition_sha256, token_sha256)
     values ($1, $2, $3, $4, $5, $6)`,
    [row.programme, row.code, row.simulated, row.epoch, row.definitionSha256, row.tokenSha256],
  );
}

/** Notes that the programme is now defined by another text of its folder. */
export async function updateDefinition(
  tx: Queryable,
  programme: ProgrammeId,
  definitionSha256: string,
): Promise<void> {
  await tx.query('update programme set definition_sha256 = $2 where programme = $1', [
    programme,
    definitionSha256,
  ]);
}

/** The administrator is from now on whoever has the token of this SHA-256. */
export async function updateToken(
  tx: Queryable,
  programme: ProgrammeId,
  tokenSha256: string,
): Promise<void> {
  await tx.query('update programme set token_sha256 = $2 where programme = $1', [
    programme,
    tokenSha256,
  ]);
}

/**
 * Locks the programme for the rest of the transaction: from here on nobody else writes its log.
 * It is a statement of its own because what is read afterwards must see all that was written
 * before the lock was had. Undefined when there is no such programme.
 */
export async function lockProgramme(
  tx: Queryable,
  programme: ProgrammeId,
): Promise<LogEnd | undefined> {
  const rows = await tx.query<LogEnd>(
    `select epoch, last_seq as "lastSeq", last_decided as "lastDecided"
     from programme where programme = $1 for update`,
    [programme],
  );
  return rows[0];
}
