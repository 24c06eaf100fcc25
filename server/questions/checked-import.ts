import { hash } from 'node:crypto';
import type { Viewer } from '../../core/access/viewer.ts';
import type { PeopleMapping, Vocabulary } from '../../core/importing/people/mapping.ts';
import { refuse, accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { KeptImport } from '../store/imports/people-imports.ts';
import { standing } from '../store/questions/standing.ts';
import type { Asked } from './asked.ts';
import { startCheck, type CheckedRow, type Reading } from './check-people.ts';
import { importVocabulary } from './import-vocabulary.ts';

type Checked = { readonly stamp: string; readonly rows: readonly CheckedRow[] };

/**
 * The last checks, so that going through the pages of one does not make it anew. Each stands while
 * neither the import nor the log nor the day has changed.
 */
const kept = new Map<string, Checked>();
const keptMost = 2;
const partRows = 500;

/** What every row of an import is now. Refuses with `import/not-mapped`. */
export async function checkedImport(
  asked: Asked,
  viewer: Viewer,
  found: KeptImport,
  now: Instant,
): Promise<Result<readonly CheckedRow[]>> {
  const { mapping } = found;
  if (mapping === null) return refuse({ code: 'import/not-mapped', facts: {} });
  const vocabulary = await importVocabulary(asked, now);
  const { epoch, lastSeq } = await standing(asked.db, asked.programme.id);
  const said = hash('sha256', JSON.stringify([mapping, found.answers, found.outcomes]));
  const stamp = [
    found.id,
    said,
    epoch,
    lastSeq,
    vocabulary.today,
    viewer.account,
    viewer.person,
    viewer.via,
  ].join('/');
  const before = kept.get(found.id);
  if (before?.stamp === stamp) return accept(before.rows);
  const check = startCheck(readingOf(asked, viewer, { kept: found, mapping, vocabulary }, true));
  const rows: CheckedRow[] = [];
  for (let at = 0; at < found.rows.length; at += partRows) {
    rows.push(...(await check(asked.db, found.rows.slice(at, at + partRows))));
  }
  kept.delete(found.id);
  kept.set(found.id, { stamp, rows });
  const [oldest] = kept.keys();
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
  return accept(rows);
}

/** Forgets what was checked of an import that is erased. */
export function forgetChecked(id: string): void {
  kept.delete(id);
}

export function readingOf(
  { programme }: Asked,
  viewer: Viewer,
  of: {
    readonly kept: KeptImport;
    readonly mapping: PeopleMapping;
    readonly vocabulary: Vocabulary;
  },
  lookAgain: boolean,
): Reading {
  const { columns, answers, outcomes } = of.kept;
  const ours = Object.values(outcomes).flatMap((one) => ('actor' in one ? [one.actor] : []));
  return {
    programme: programme.id,
    columns,
    mapping: of.mapping,
    vocabulary: of.vocabulary,
    viewer,
    answers,
    outcomes,
    ours: new Set(ours),
    lookAgain,
  };
}
