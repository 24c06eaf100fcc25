import type { FieldGroup } from '../actors/personal-fields.ts';
import type { ActorId } from '../events/ids.ts';
import { isUnbound, reachOf, scopeOf, within, type Target } from './may.ts';
import type { Role } from './roles.ts';
import type { Viewer } from './viewer.ts';

/** What must be known of an actor to say how much of it somebody may see. */
export type ShownActor = Target & {
  readonly isPerson: boolean;
  /** A person who collects or holds material: the law has the municipality keep a list of them. */
  readonly worksWithMaterial: boolean;
  /** Codes of the purposes that the person allows now. */
  readonly consents: readonly string[];
};

type Seen = {
  /** Of persons within reach. */
  readonly person: readonly FieldGroup[];
  /** Of persons within reach, while she allows this purpose. */
  readonly allowed?: Readonly<Partial<Record<string, readonly FieldGroup[]>>>;
  /** Of organisations within reach. */
  readonly organisation: readonly FieldGroup[];
};

const allGroups: readonly FieldGroup[] = [
  'name',
  'identity',
  'contact',
  'social',
  'work',
  'legal',
  'sensitive',
];
const open: readonly FieldGroup[] = ['contact', 'legal'];

/**
 * Which groups of fields each role sees of those it reaches, each because its work needs it.
 * Everybody sees herself whole; who an organisation is (name, kind, district) is seen by all who
 * signed in. What stands under `allowed` is seen only while the person allows that purpose.
 */
export const seenBy: Readonly<Record<Role, Seen>> = {
  /** Fellow members work together: a name, and how to reach the association. */
  recycler: { person: ['name'], organisation: ['contact'] },
  /** Signs for her members (art. 34 and 39): their sheets; health only while they allow it. */
  leader: {
    person: ['name', 'identity', 'contact', 'social', 'work'],
    allowed: { 'sensitive-data': ['sensitive'] },
    organisation: open,
  },
  mse: { person: ['name'], organisation: open },
  market: { person: ['name'], organisation: open },
  buyer: { person: ['name'], organisation: open },
  /** The municipal register has names and documents (art. 39); the rest when she shares it. */
  officer: {
    person: ['name', 'identity'],
    allowed: {
      'share-municipality': ['contact', 'social', 'work'],
      'share-municipality sensitive-data': ['sensitive'],
    },
    organisation: open,
  },
  /** Finds people again and asks them; schooling, civil status and health are not needed. */
  monitoring: { person: ['name', 'identity', 'contact', 'work'], organisation: open },
  /** Prepares papers with the associations. */
  coordinator: {
    person: ['name', 'identity', 'contact', 'social', 'work'],
    allowed: { 'sensitive-data': ['sensitive'] },
    organisation: open,
  },
  /** Answers to every person for all that is kept of her. */
  data_officer: { person: allGroups, organisation: open },
  /** Gives accounts: whom, and where to reach her. */
  administrator: { person: ['name', 'contact'], organisation: open },
  public: { person: [], organisation: [] },
};

/** Whether the viewer may know that this actor is there: organisations all, persons by reach. */
export function seesActor(viewer: Viewer, actor: ShownActor): boolean {
  if (scopeOf(viewer, 'actors.read') === 'none') return isHerself(viewer, actor.actor);
  return !actor.isPerson || within(reachOf(viewer, 'actors.read'), actor);
}

/** The groups of fields of this actor that the viewer may see; none is the default. */
export function visibleGroups(viewer: Viewer, actor: ShownActor): readonly FieldGroup[] {
  if (isUnbound(viewer) || isHerself(viewer, actor.actor)) return allGroups;
  const seen = viewer.grants
    .filter((grant) => grantReaches({ ...viewer, person: null, grants: [grant] }, actor))
    .flatMap(({ role }) => groupsOf(role, actor));
  return allGroups.filter((group) => seen.includes(group));
}

function isHerself(viewer: Viewer, actor: ActorId): boolean {
  return viewer.person === actor && scopeOf(viewer, 'privacy.own') !== 'none';
}

/** Whether this one grant reaches the actor; a municipality has no list of who holds nothing. */
function grantReaches(one: Viewer, actor: ShownActor): boolean {
  const listed = !one.grants.some(({ role }) => role === 'officer') || !actor.isPerson;
  return (listed || actor.worksWithMaterial) && within(reachOf(one, 'actors.read'), actor);
}

function groupsOf(role: Role, actor: ShownActor): readonly FieldGroup[] {
  const { person, allowed, organisation } = seenBy[role];
  if (!actor.isPerson) return organisation;
  const more = Object.entries(allowed ?? {}).flatMap(([purposes, groups]) =>
    purposes.split(' ').every((purpose) => actor.consents.includes(purpose)) ? (groups ?? []) : [],
  );
  return [...person, ...more];
}
