import type { ProgrammeId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { makeToken } from '../outside/token.ts';
import type { Db } from '../store/engine/contract.ts';
import { StoreUnavailable } from '../store/engine/errors.ts';
import { settingOf } from '../store/accounts/settings.ts';
import { lockProgramme, updateToken } from '../store/programmes.ts';

/**
 * Puts a new first token in the place of the old one, which counts no more. Refuses with
 * `access/token-retired` once the programme is set up: then `new-link` is the way in.
 */
export async function newAdministratorToken(
  db: Db,
  programme: ProgrammeId,
): Promise<Result<string>> {
  const { token, sha256 } = makeToken();
  try {
    return await db.transaction(async (tx) => {
      if (!(await lockProgramme(tx, programme))) {
        return refuse({ code: 'programme/unknown', facts: { programme } });
      }
      if ((await settingOf(tx, programme, 'set-up')) !== undefined) {
        return refuse({ code: 'access/token-retired', facts: {} });
      }
      await updateToken(tx, programme, sha256);
      return accept(token);
    });
  } catch (error) {
    if (error instanceof StoreUnavailable) return refuse(error.problem);
    throw error;
  }
}
