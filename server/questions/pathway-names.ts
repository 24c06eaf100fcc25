import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { WalkerShown } from '../../wire/api/pathway-answers.ts';
import type { Asked } from './asked.ts';
import { actorShown, thingShown, type DescribedThing } from './walk-shown.ts';
import { namedActors, type Named } from './worker.ts';

/** Who is meant by a walk, and whether the viewer may read how it goes. */
export type WalkerSeen = {
  readonly shown: WalkerShown;
  readonly person: string | null;
  /** What tells of her health may be shown. */
  readonly showsSensitive: boolean;
};

export type Walkers = {
  /** Undefined where the viewer may not read it. */
  readonly seen: (kind: WalkerShown['kind'], id: string) => WalkerSeen | undefined;
};

/**
 * How walkers are called to this viewer, and which of them she may read: an actor within her reach,
 * a policy or space of her district, a chain by whoever reads progress at all.
 */
export async function walkersSeen(
  asked: Asked,
  viewer: Viewer,
  who: {
    readonly actors: readonly { readonly id: string; readonly kind: string }[];
    readonly things: readonly DescribedThing[];
  },
  now: Instant,
): Promise<Walkers> {
  const named = await namedActors(
    asked,
    viewer,
    who.actors.map(({ id }) => id),
    now,
  );
  const kinds = new Map(who.actors.map(({ id, kind }) => [id, kind]));
  const things = new Map(who.things.map((thing) => [thing.id, thing]));
  return {
    seen: (kind, id) => {
      if (kind === 'actor') return actorSeen(viewer, named(id), kinds.get(id) ?? null);
      const thing = things.get(id);
      if (thing === undefined || !reachesThing(viewer, thing)) return undefined;
      return { shown: thingShown(thing), person: null, showsSensitive: true };
    },
  };
}

function actorSeen(viewer: Viewer, one: Named, kind: string | null): WalkerSeen | undefined {
  const organisations = one.organisations.map((id) => idFrom<'actor'>(id));
  const target = {
    actor: one.actor,
    organisations: one.isPerson ? organisations : [one.actor, ...organisations],
    districts: one.district === null ? [] : [one.district],
  };
  if (!may(viewer, 'progress.read', target)) return undefined;
  const person = one.isPerson && one.name !== null ? one.actor : null;
  return { shown: actorShown(one, kind), person, showsSensitive: one.showsSensitive };
}

function reachesThing(viewer: Viewer, { id, kind, district }: DescribedThing): boolean {
  if (kind === 'chain') return may(viewer, 'progress.read');
  const districts = district === null ? [] : [district];
  return may(viewer, 'progress.read', { actor: idFrom(id), organisations: [], districts });
}
