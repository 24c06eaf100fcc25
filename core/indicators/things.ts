import type { WalkerId, WalkerKind } from '../pathways/evidence.ts';
import type { World } from '../pathways/world.ts';
import type { KindFacts } from './counting.ts';
import type { Entity } from './query.ts';

/** What a walker is: an actor, or described as something. */
export function walkerKind(world: World, id: WalkerId): WalkerKind | undefined {
  if (world.participant(id) !== undefined) return 'actor';
  const [described] = world.kindAbout(id, 'described');
  return described?.kind === 'described' ? described.of : undefined;
}

/** Is it one of what is counted? Municipalities are chosen apart: one for each district. */
export function isEntity(
  of: Exclude<Entity, 'municipality'>,
  id: WalkerId,
  world: World,
  kindFacts: (code: string) => KindFacts | undefined,
): boolean {
  const participant = world.participant(id);
  if (of === 'policy' || of === 'chain' || of === 'space') {
    return participant === undefined && walkerKind(world, id) === of;
  }
  if (participant === undefined) return false;
  const facts = kindFacts(participant.kind);
  if (facts === undefined) return false;
  if (of === 'person') return facts.isPerson;
  if (of === 'enterprise') return facts.part === 'mse';
  return !facts.isPerson;
}

/** Everybody or everything of this kind, in the order of their ids. */
export function entitiesOf(
  of: Entity,
  world: World,
  kindFacts: (code: string) => KindFacts | undefined,
): readonly WalkerId[] {
  if (of === 'municipality') return municipalities(world);
  const found: WalkerId[] = [];
  if (of === 'policy' || of === 'chain' || of === 'space') {
    for (const id of world.things()) if (isEntity(of, id, world, kindFacts)) found.push(id);
  } else {
    for (const { id } of world.participants()) {
      if (isEntity(of, id, world, kindFacts)) found.push(id);
    }
  }
  return found.sort();
}

/**
 * One for each district: the town hall rather than an office of it, then whichever was registered
 * first, so that a second record of the same one is not counted again.
 */
export function municipalities(world: World): readonly WalkerId[] {
  const byDistrict = new Map<string, { readonly id: WalkerId; readonly rank: string }>();
  for (const actor of world.participants()) {
    const { id } = actor;
    if (actor.district === null) continue;
    if (world.partOf(actor.kind) !== 'municipality') continue;
    const isPart = world.belongingsOf(id).some(({ role }) => role === 'part');
    const isOffice = isPart || actor.kind !== 'municipality';
    const rank = `${Number(isOffice)} ${actor.registeredOn} ${id}`;
    const had = byDistrict.get(actor.district);
    if (had === undefined || rank < had.rank) byDistrict.set(actor.district, { id, rank });
  }
  return [...byDistrict.values()].map(({ id }) => id).sort();
}

/** Policies of a municipality, by its district, as they were first described. */
export function policiesIn(world: World, district: string): readonly WalkerId[] {
  const found: WalkerId[] = [];
  for (const id of world.things()) {
    if (world.participant(id) !== undefined) continue;
    const is = world
      .kindAbout(id, 'described')
      .some((one) => one.kind === 'described' && one.of === 'policy' && one.district === district);
    if (is) found.push(id);
  }
  return found.sort();
}
