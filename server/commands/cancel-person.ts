import type { Viewer } from '../../core/access/viewer.ts';
import { refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { CancelBody } from '../../wire/api/privacy-queries.ts';
import type { Asked } from '../questions/asked.ts';
import { reached } from '../questions/reached.ts';
import type { RecordAnswer } from './record-events.ts';
import { recordStatements } from './record-statements.ts';

/**
 * Erases what names a person, in all her records at once; her kilograms stay without a name.
 * Refuses with `actors/not-found`, `actors/not-a-person` and as `recordStatements` does.
 */
export async function cancelPerson(
  asked: Asked,
  viewer: Viewer,
  of: { readonly id: string; readonly body: CancelBody },
  now: Instant,
): Promise<Result<RecordAnswer>> {
  const found = await reached(asked, viewer, { id: of.id, ability: 'privacy.handle' }, now);
  if (!found.ok) return found;
  const { first, ids } = found.value;
  if (!first.isPerson) return refuse({ code: 'actors/not-a-person', facts: { actor: of.id } });
  const { db, programme } = asked;
  const { request, recorder } = of.body;
  const statements = ids.map((actor) => ({
    kind: 'actor.cancel',
    payload: { actor, ...(request === undefined ? {} : { request }) },
  }));
  const said = { statements, ...(recorder === undefined ? {} : { recorder }) };
  const context = { programme: programme.id, catalogue: programme.catalogue };
  return recordStatements(db, context, { viewer, said, now });
}
