import type { Result } from '../../core/problems/problem.ts';
import { asResult, refuseFull, type Progress } from './backup.ts';
import type { Queryable } from './engine/contract.ts';
import type { Db } from './engine/db.ts';
import { StoreUnavailable } from './engine/errors.ts';
import { openServer } from './engine/server.ts';
import { addPage, fingerprintOf, pagesOf, speakUtc, tablesOf, Tally } from './engine/tables.ts';
import { migrate } from './migrate.ts';

export type MoveReport = {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
};

/**
 * Copies everything from `source` to the empty server at `databaseUrl` and proves table by table
 * that both hold the same rows (count and fingerprint of what each engine says its rows are)
 * before the copy is committed. The epoch stays: nothing was lost. Refuses with
 * `store/target-not-empty`, `store/copies-differ`, `store/unavailable` or `store/disk-full`;
 * then the server has no row of it and the source is as it was.
 */
export async function moveTo(
  source: Db,
  databaseUrl: string,
  progress: Progress = () => undefined,
): Promise<Result<MoveReport>> {
  return asResult(async () => {
    const target = openServer(databaseUrl);
    try {
      await refuseFull(target, Number.MAX_SAFE_INTEGER);
      await migrate(target);
      return await source.readWhole(async (from) => ({
        tables: await target.administer((to) => copy(from, to, progress)),
      }));
    } finally {
      await target.close();
    }
  });
}

async function copy(
  from: Queryable,
  to: Queryable,
  progress: Progress,
): Promise<MoveReport['tables']> {
  await speakUtc(from);
  await speakUtc(to);
  const done: { name: string; rows: number }[] = [];
  let rows = 0;
  for (const table of await tablesOf(from)) {
    const tally = new Tally();
    for await (const page of pagesOf(from, table)) {
      tally.add(page.lines);
      await addPage(to, table.name, page.lines);
      progress((rows += page.rows));
    }
    const [there, here] = [tally.fingerprint(), await fingerprintOf(to, table)];
    if (there.rows !== here.rows || there.sums !== here.sums) {
      throw new StoreUnavailable({ code: 'store/copies-differ', facts: { table: table.name } });
    }
    done.push({ name: table.name, rows: here.rows });
  }
  return done;
}
