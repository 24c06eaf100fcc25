import type { ShownActor } from '../../core/access/visible.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import {
  affiliationsOf,
  consentsOf,
  profileOf,
  type AffiliationRow,
  type ConsentRow,
  type ProfileRow,
} from '../store/register/actor-questions.ts';
import type { Asked } from './asked.ts';

/** An actor with what has to be known to say who may see how much of it. */
export type LookedAt = {
  readonly profile: ProfileRow;
  readonly affiliations: readonly AffiliationRow[];
  readonly consents: readonly ConsentRow[];
  readonly shown: ShownActor;
};

/** Looks an actor up, with where it belongs today and what it allows; undefined if not there. */
export async function lookedAt(
  { db, programme }: Asked,
  id: string,
  now: Instant,
): Promise<LookedAt | undefined> {
  const profile = await profileOf(db, programme.id, id);
  if (!profile) return undefined;
  const [affiliations, consents] = await Promise.all([
    affiliationsOf(db, programme.id, id),
    consentsOf(db, programme.id, id),
  ]);
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const current = affiliations.filter(
    ({ since, until }) => (since === null || since <= today) && (until === null || today <= until),
  );
  const actor: ActorId = idFrom(profile.actor);
  const belongs = current.map(({ stands }): ActorId => idFrom(stands));
  const kind = programme.catalogue.actorKinds.find(({ code }) => code === profile.kind);
  const lists = current.map(({ municipality, district }) => municipality ?? district);
  return {
    profile,
    affiliations,
    consents,
    shown: {
      actor,
      organisations: profile.isPerson ? belongs : [actor, ...belongs],
      districts: [profile.district, ...lists].filter((district) => district !== null),
      isPerson: profile.isPerson,
      worksWithMaterial: kind?.side === 'chain',
      consents: consents.filter(({ given }) => given).map(({ purpose }) => purpose),
    },
  };
}
