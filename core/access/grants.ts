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
  const staff = staffPosts[role];
  if (staff !== undefined) return staff;
  const speaks = boardRoles.includes(role) || role === 'representative' || role === 'owner_manager';
  const given = byPart[part];
  if (given === undefined) return undefined;
  if (speaks) return given.speaks;
  return given.others.includes(role) ? given.works : undefined;
}

const staffPosts: Readonly<Partial<Record<AffiliationRole, Role>>> = {
  monitoring: 'monitoring',
  coordinator: 'coordinator',
  data_officer: 'data_officer',
  administrator: 'administrator',
};

type GivenBy = {
  /** To its board, representatives and owners. */
  readonly speaks: Role;
  /** To who holds one of the `others` posts. */
  readonly works: Role;
  readonly others: readonly AffiliationRole[];
};

const hands: readonly AffiliationRole[] = ['worker', 'technician'];
const markets: GivenBy = { speaks: 'market', works: 'market', others: hands };

const byPart: Readonly<Partial<Record<ActorPart, GivenBy>>> = {
  'recyclers-association': {
    speaks: 'leader',
    works: 'recycler',
    others: [...hands, 'associate', 'volunteer'],
  },
  mse: { speaks: 'mse', works: 'mse', others: hands },
  gallery: markets,
  market: markets,
  'business-association': markets,
  // Community kitchens: what they took in and handed on of rescued food is theirs to say.
  community: { speaks: 'market', works: 'market', others: [] },
  buyer: { speaks: 'buyer', works: 'buyer', others: [...hands, 'buyer_contact'] },
  municipality: {
    speaks: 'officer',
    works: 'officer',
    others: [...hands, 'official', 'head_of_unit'],
  },
};
