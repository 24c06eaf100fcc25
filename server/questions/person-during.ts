import { grantsOf, type Post } from '../../core/access/grants.ts';
import type { Grant } from '../../core/access/viewer.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import type { ActorKind } from '../../core/materials/catalogue.ts';
import { postsOf, type Days } from '../store/access/posts.ts';
import type { Asked } from './asked.ts';

/** Somebody of the register, by the record that stands for her, and what she may. */
export type PersonFound = { readonly person: ActorId; readonly grants: readonly Grant[] };

/**
 * A person and the rights that follow from all that she was during these days; undefined for
 * somebody who is not registered, or cancelled.
 */
export async function personDuring(
  { db, programme }: Asked,
  person: ActorId,
  days: Days,
): Promise<PersonFound | undefined> {
  const rows = await postsOf(db, programme.id, person, days);
  const [me] = rows;
  if (me === undefined) return undefined;
  const kindOf = (code: string): ActorKind | undefined =>
    programme.catalogue.actorKinds.find((kind) => kind.code === code);
  const posts = rows.flatMap(({ role, organisation, organisationKind, district }): Post[] => {
    const part = kindOf(organisationKind ?? '')?.part;
    if (role === null || organisation === null || part === undefined) return [];
    return [{ role, organisation, part, district }];
  });
  const own = kindOf(me.kind);
  const worksAlone = own !== undefined && own.isPerson && own.side === 'chain';
  return { person: idFrom(me.person), grants: grantsOf(posts, worksAlone) };
}
