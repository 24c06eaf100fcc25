import { boardRoles, type AffiliationRole } from '../actors/affiliation-roles.ts';
import type { ActorId } from '../events/ids.ts';
import type { ActorPart } from '../materials/catalogue.ts';
import type { Role } from './roles.ts';
import type { Grant } from './viewer.ts';

/** A current affiliation of a person, and what the organisation is in the alliance. */
export type Post = {
  readonly role: AffiliationRole;
  readonly organisation: ActorId;
  readonly part: ActorPart;
  /** UBIGEO of the organisation. */
  readonly district: string | null;
};

/**
 * The rights that follow from who somebody is: one grant for each affiliation that gives one.
 *
 * @param worksAlone the person may hold material herself (a recycler), with or without association
 */
export function grantsOf(posts: readonly Post[], worksAlone: boolean): readonly Grant[] {
  const alone: readonly Grant[] = worksAlone
    ? [{ role: 'recycler', organisation: null, district: null }]
    : [];
  const grants = posts.flatMap((post): readonly Grant[] => {
    const role = roleOf(post);
    if (role === undefined) return [];
    const district = role === 'officer' ? post.district : null;
    return [{ role, organisation: post.organisation, district }];
  });
  return [...alone, ...grants];
}

/**
 * Which role a post gives; none where nothing follows: an associate of a market has her rights
 * from her own stall, a worker of a community kitchen has none here.
 */
export function roleOf({ role, part }: Pick<Post, 'role' | 'part'>): Role | undefined {
  switch (role) {
    case 'monitoring':
    case 'coordinator':
    case 'data_officer':
    case 'administrator':
      return role;
    default:
  }
  const speaks = boardRoles.includes(role) || role === 'representative' || role === 'owner_manager';
  const works = role === 'worker' || role === 'technician';
  switch (part) {
    case 'recyclers-association':
      if (speaks) return 'leader';
      return works || role === 'associate' || role === 'volunteer' ? 'recycler' : undefined;
    case 'mse':
      return speaks || works ? 'mse' : undefined;
    case 'gallery':
    case 'market':
    case 'business-association':
      return speaks || works ? 'market' : undefined;
    case 'buyer':
      return speaks || works || role === 'buyer_contact' ? 'buyer' : undefined;
    case 'municipality':
      return speaks || works || role === 'official' || role === 'head_of_unit'
        ? 'officer'
        : undefined;
    default:
      return undefined;
  }
}
