import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ImportRowsBody } from '../../wire/api/import-queries.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { checkedImport } from '../questions/checked-import.ts';
import { keptImport } from '../questions/kept-import.ts';
import { addAnswers, type KeptImport, type RowAnswer } from '../store/imports/people-imports.ts';

/**
 * Keeps what a person said about rows: cells corrected, whom a row is, that it stays out; or takes
 * every suggestion. The file itself is never changed. What is said of rows that came in already
 * changes nothing. Refuses with `import/unknown`, `import/not-mapped`.
 */
export function answerImport(
  asked: Asked,
  viewer: Viewer,
  said: ImportRowsBody & { readonly id: string },
  now: Instant,
): Promise<Result<{ readonly id: string }>> {
  return whenStoreAnswers(async () => {
    const { id } = said;
    const found = await keptImport(asked, viewer, id);
    if (!found.ok) return found;
    const kept = found.value;
    const answers = new Map<number, RowAnswer>();
    if (said.suggestions === true) {
      const checked = await checkedImport(asked, viewer, kept, now);
      if (!checked.ok) return checked;
      for (const { line, standing, remarks } of checked.value) {
        if (standing !== 'held') continue;
        const suggested = remarks.flatMap(({ column, suggestion }) =>
          suggestion === undefined ? [] : [[column, suggestion] as const],
        );
        if (suggested.length === 0) continue;
        answers.set(line, withCells(kept.answers[line], Object.fromEntries(suggested)));
      }
    }
    for (const { line, ...row } of said.rows) {
      if (isOpen(kept, line)) answers.set(line, answerOf(kept.answers[line], row));
    }
    if (answers.size > 0) {
      await addAnswers(asked.db, asked.programme.id, {
        id,
        answers: Object.fromEntries(answers),
        at: now,
      });
    }
    return accept({ id });
  });
}

function isOpen({ rows, outcomes }: KeptImport, line: number): boolean {
  return rows.some((row) => row.line === line) && outcomes[line]?.outcome !== 'brought';
}

type Said = Omit<ImportRowsBody['rows'][number], 'line'>;

/** The last word counts; corrected cells add up. */
function answerOf(before: RowAnswer | undefined, said: Said): RowAnswer {
  if (said.again === true) return {};
  const { same, isNew, aside } = said;
  return {
    ...withCells(before, said.cells ?? {}),
    ...(same === undefined ? {} : { same }),
    ...(isNew === undefined ? {} : { isNew }),
    ...(aside === undefined ? {} : { aside }),
  };
}

function withCells(
  before: RowAnswer | undefined,
  cells: Readonly<Record<string, string>>,
): RowAnswer {
  const all = { ...before?.cells, ...cells };
  return Object.keys(all).length === 0 ? {} : { cells: all };
}
