import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { NotSame } from '../../wire/api/doubles-answers.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { rememberNotSame } from '../store/search/doubles.ts';
import { shownRows } from '../store/search/shown-rows.ts';

/**
 * Remembers that two records are two people, or organisations: they are not proposed again. Said
 * twice it stays as it was. Refuses with `actors/same-actor`, `actors/not-found`.
 */
export function sayNotSame(
  { db, programme }: Asked,
  viewer: Viewer,
  { a, b }: NotSame,
  now: Instant,
): Promise<Result<NotSame>> {
  return whenStoreAnswers(async () => {
    const rows = await shownRows(db, programme.id, [a, b]);
    for (const actor of [a, b]) {
      const isThere = rows.some((row) => row.actor === actor || row.absorbed.includes(actor));
      if (!isThere) return refuse({ code: 'actors/not-found', facts: { actor } });
    }
    if (rows.length < 2) return refuse({ code: 'actors/same-actor', facts: { actor: a } });
    await rememberNotSame(db, {
      programme: programme.id,
      one: a,
      other: b,
      saidBy: viewer.person,
      at: now,
    });
    return accept({ a, b });
  });
}
