import { randomUUID } from 'node:crypto';
import type { ProgrammeId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Programme } from '../../wire/programme/programme.ts';
import { makeToken } from '../outside/token.ts';
import type { Db } from '../store/engine/contract.ts';
import { StoreUnavailable } from '../store/engine/errors.ts';
import { insertProgramme, listProgrammes, updateDefinition } from '../store/programmes.ts';

export type LoadedProgramme = {
  readonly programme: ProgrammeId;
  readonly epoch: string;
  /** SHA-256 of the administrator's token. */
  readonly tokenSha256: string | null;
  /** Only at the very first start: to be shown once and never again. */
  readonly newToken: string | null;
  /** The folder was changed since the last start. */
  readonly redefined: boolean;
};

/**
 * Makes the programme of the folder the one of this database. The first start inserts it with a
 * new administrator token; later ones only note that its definition changed. Refuses with
 * `programme/unknown` when the database is of another programme.
 */
export async function loadProgramme(
  db: Db,
  programme: Programme,
  definition: { readonly sha256: string; readonly simulated: boolean },
): Promise<Result<LoadedProgramme>> {
  const { id, code } = programme.identity;
  const { token: newToken, sha256: tokenSha256 } = makeToken();
  const epoch = randomUUID();
  try {
    // Whose database this is, is a question about rows that nobody else's program sees.
    const had = await db.readWhole(listProgrammes);
    return await db.transaction(async (tx) => {
      const same = had.find((row) => row.programme === id);
      if (same) {
        const redefined = same.definitionSha256 !== definition.sha256;
        if (redefined) await updateDefinition(tx, id, definition.sha256);
        return accept({
          programme: id,
          epoch: same.epoch,
          tokenSha256: same.tokenSha256,
          newToken: null,
          redefined,
        });
      }
      if (had.length > 0) return refuse({ code: 'programme/unknown', facts: { programme: id } });
      await insertProgramme(tx, {
        programme: id,
        code,
        simulated: definition.simulated,
        epoch,
        definitionSha256: definition.sha256,
        tokenSha256,
      });
      return accept({ programme: id, epoch, tokenSha256, newToken, redefined: false });
    });
  } catch (error) {
    if (error instanceof StoreUnavailable) return refuse(error.problem);
    throw error;
  }
}
