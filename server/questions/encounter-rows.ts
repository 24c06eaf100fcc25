import { mayHoldEncounter, mayReadEncounter } from '../../core/access/may-see-encounter.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Encounter } from '../../core/encounters/encounters.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { EncounterRow } from '../../wire/api/encounter-answers.ts';
import { placesNamed } from '../store/search/places-named.ts';
import type { Around } from './actors-around.ts';
import type { Asked } from './asked.ts';

/** What has to be known to say an encounter in a line. */
export type RowFacts = {
  readonly viewer: Viewer;
  readonly around: (id: string) => Around;
  readonly attended: readonly ActorId[];
  readonly hasMinutes: boolean;
  readonly placeName: string | null;
  readonly offsetMinutes: number;
};

/** Whether the viewer may read an encounter to which these came. */
export function readsEncounter(
  viewer: Viewer,
  { plan }: Encounter,
  attended: readonly ActorId[],
  around: (id: string) => Around,
): boolean {
  const people = [...plan.invited, ...attended].map(around);
  return mayReadEncounter(viewer, {
    holder: around(plan.holder).target,
    district: plan.district ?? null,
    concerned: people.flatMap(({ actor, organisations }) => [actor, ...organisations]),
    asked: [plan.holder, ...plan.invited].map((id) => around(id).actor),
  });
}

export function encounterRow({ id, plan, cancelled }: Encounter, facts: RowFacts): EncounterRow {
  const holder = facts.around(plan.holder);
  return {
    encounter: id,
    type: plan.type,
    title: plan.title,
    holder: { actor: holder.actor, name: holder.name },
    curriculum: plan.curriculum ?? null,
    module: plan.module ?? null,
    space: plan.space ?? null,
    start: instantOut(plan.start),
    day: dayOf(plan.start, facts.offsetMinutes),
    minutes: plan.minutes,
    where: facts.placeName ?? plan.where ?? null,
    district: plan.district ?? null,
    invited: plan.invited.length,
    attended: facts.attended.length,
    cancelled,
    hasMinutes: facts.hasMinutes,
    mayHold: mayHoldEncounter(facts.viewer, holder.target),
  };
}

/** How the places of these encounters are called. */
export async function placeNames(
  { db, programme }: Asked,
  encounters: readonly Encounter[],
): Promise<(encounter: Encounter) => string | null> {
  const places = encounters.flatMap(({ plan }) => plan.place ?? []);
  const named = await placesNamed(db, programme.id, places);
  const names = new Map<string, string>(named.map(({ place, name }) => [place, name]));
  return ({ plan }) => (plan.place === undefined ? null : (names.get(plan.place) ?? null));
}
