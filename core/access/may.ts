import type { ActorId } from '../events/ids.ts';
import type { Ability } from './abilities.ts';
import { matrix, scopes, signedIn, type Scope } from './matrix.ts';
import type { Grant, Viewer } from './viewer.ts';

/** What must be known of an actor to say who reaches it. */
export type Target = {
  readonly actor: ActorId;
  /** Where it belongs now; an organisation belongs to itself too. */
  readonly organisations: readonly ActorId[];
  /** UBIGEO: where it is, and in whose municipal lists it stands. */
  readonly districts: readonly string[];
};

/** How far somebody reaches with an ability, for filters of lists. */
export type Reach = {
  readonly all: boolean;
  readonly districts: readonly string[];
  readonly organisations: readonly ActorId[];
  readonly self: ActorId | null;
};

/** The first token until the set-up is finished, and commands on the machine, stand above roles. */
export function isUnbound(viewer: Viewer): boolean {
  return viewer.via === 'bootstrap' || viewer.via === 'operator';
}

/** The widest scope in which the viewer has the ability; `none` unless the matrix grants it. */
export function scopeOf(viewer: Viewer, ability: Ability): Scope {
  if (ability === 'public.read') return 'all';
  if (viewer.only !== null && !viewer.only.includes(ability)) return 'none';
  // The measures have a token of their own, which opens nothing else and which nothing else opens.
  if (viewer.via === 'metrics' || ability === 'metrics.read') {
    return viewer.via === 'metrics' && ability === 'metrics.read' ? 'all' : 'none';
  }
  if (isUnbound(viewer)) return 'all';
  const own = viewer.person === null ? 'none' : (signedIn[ability] ?? 'none');
  return widest([own, ...viewer.grants.map((grant) => granted(grant, ability))]);
}

/**
 * Whether the viewer may do this at all, or to this target. A target of no organisation or
 * district is reached by nobody but those who reach all, and by itself.
 */
export function may(viewer: Viewer, ability: Ability, target?: Target): boolean {
  if (target === undefined) return scopeOf(viewer, ability) !== 'none';
  return within(reachOf(viewer, ability), target);
}

export function within(reach: Reach, target: Target): boolean {
  return (
    reach.all ||
    reach.self === target.actor ||
    target.organisations.some((organisation) => reach.organisations.includes(organisation)) ||
    target.districts.some((district) => reach.districts.includes(district))
  );
}

/** Whom the viewer reaches: everybody, or some districts, some organisations, herself. */
export function reachOf(viewer: Viewer, ability: Ability): Reach {
  const scope = scopeOf(viewer, ability);
  if (scope === 'none') return { all: false, districts: [], organisations: [], self: null };
  const placed = viewer.grants.map((grant) => ({ grant, scope: granted(grant, ability) }));
  return {
    all: scope === 'all',
    districts: placed.flatMap(({ grant, scope: at }) =>
      at === 'district' && grant.district !== null ? [grant.district] : [],
    ),
    organisations: placed.flatMap(({ grant, scope: at }) =>
      at === 'organisation' && grant.organisation !== null ? [grant.organisation] : [],
    ),
    // Who may do it to others may do it to herself.
    self: viewer.person,
  };
}

/** A role without its place (a leader of nothing, an officer of no district) gives nothing wide. */
function granted(grant: Grant, ability: Ability): Scope {
  const scope = matrix[grant.role][ability] ?? 'none';
  if (scope === 'organisation' && grant.organisation === null) return 'self';
  if (scope === 'district' && grant.district === null) return 'none';
  return scope;
}

function widest(found: readonly Scope[]): Scope {
  return scopes.find((scope) => found.includes(scope)) ?? 'none';
}
