import {
  readBaselineTable,
  type BaselineTable,
  type ReadLine,
  type SheetLine,
} from '../../core/emissions/baseline-table.ts';
import { canonical } from '../../core/events/canonical.ts';
import { accept, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { stableId } from '../outside/stable-id.ts';
import { personKindsOf, whenStoreAnswers, type Asked } from '../questions/asked.ts';
import {
  addBaselineRows,
  knownBaselineRows,
  organisationIds,
  type BaselineRow,
} from '../store/questions/baselines.ts';

export type ImportBaselines = {
  readonly table: BaselineTable;
  readonly lines: readonly SheetLine[];
  readonly source: string;
  readonly method: string;
  /** Doubtful rows too; they stay marked. */
  readonly doubtful: boolean;
  /** Without it the table is only looked over. */
  readonly write: boolean;
  readonly person: string | null;
  readonly at: Instant;
};

export type ToLookAt = { readonly line: number; readonly problems: readonly Problem[] };

export type BaselinesImported = {
  readonly rows: number;
  /** Rows that came in, or would. */
  readonly brought: number;
  readonly there: number;
  /** Of other districts. */
  readonly elsewhere: number;
  readonly doubtful: readonly ToLookAt[];
  readonly held: readonly ToLookAt[];
};

/**
 * Brings in what there was before, row by row, beside what other sources say. Rows that cannot be
 * read are held; doubtful ones come in only when that is asked for. The same row is once.
 */
export function importBaselines(
  asked: Asked,
  what: ImportBaselines,
): Promise<Result<BaselinesImported>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const { catalogue, id } = programme;
    const read = readBaselineTable(what.table, what.lines, {
      districts: catalogue.districts.map(({ ubigeo }) => ubigeo),
      organisations: await organisationIds(db, id, personKindsOf(catalogue)),
      materials: catalogue.materials.map(({ code }) => code),
      source: what.source,
    });
    if (!read.ok) return read;
    const lines = read.lines;
    const coming = lines.filter(
      ({ became }) => became === 'read' || (became === 'doubtful' && what.doubtful),
    );
    const rows = coming.flatMap((line) => rowsOf(line, what, id));
    const known = await knownBaselineRows(
      db,
      id,
      rows.map((row) => row.id),
    );
    const fresh = rows.filter((row) => !known.has(row.id));
    if (what.write && fresh.length > 0) {
      await db.transaction((tx) => addBaselineRows(tx, id, fresh, what));
    }
    const looked = (became: ReadLine['became']): readonly ToLookAt[] =>
      lines
        .filter((one) => one.became === became)
        .map(({ line, problems }) => ({ line, problems }));
    return accept({
      rows: lines.length,
      brought: fresh.length,
      there: rows.length - fresh.length,
      elsewhere: looked('elsewhere').length,
      doubtful: looked('doubtful'),
      held: looked('held'),
    });
  });
}

function rowsOf(
  { stated, problems }: ReadLine,
  { table, source, method }: ImportBaselines,
  programme: string,
): readonly BaselineRow[] {
  return stated.map((one) => {
    const of = ['baseline', programme, table, canonical(one), source, method];
    return {
      id: stableId<'baseline'>(0, of),
      kind: table,
      ...one,
      source,
      method,
      marks: problems,
    };
  });
}
