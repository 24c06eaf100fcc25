import { representatives, type Link } from '../../core/actors/identity.ts';
import type { ActorId } from '../../core/events/ids.ts';
import type { Stated } from '../../core/evidence/stated.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import { isProgressEvent } from '../../core/ledger/progress-events.ts';
import type { Belonging, Participant } from '../../core/pathways/evidence.ts';
import { foldEvidence } from '../../core/pathways/fold.ts';
import { newWorld } from '../../core/pathways/world.ts';
import { dayOf, type Day } from '../../core/quantities/instant.ts';
import { shipped } from './story.ts';

const { offsetMinutes } = shipped.catalogue;

/**
 * What the events of a simulated programme say, without its flows: all that was not retracted is
 * known as documented.
 */
export function worldOf(all: readonly LedgerEvent[]): ReturnType<typeof newWorld> {
  const links = all.flatMap((event): Link[] =>
    event.kind === 'actor.merge'
      ? [{ merge: event.id, keep: event.payload.keep, absorbed: event.payload.absorbed }]
      : [],
  );
  const stands = representatives(links);
  const same = (actor: ActorId): ActorId => stands.get(actor) ?? actor;
  const on = ({ occurredAt }: LedgerEvent): Day => dayOf(occurredAt, offsetMinutes);
  const participants = all.flatMap((event): Participant[] => {
    if (event.kind !== 'actor.register') return [];
    const { actor, kind, district = null } = event.payload;
    return [{ id: actor, kind, district, registeredOn: on(event) }];
  });
  const belongings = all.flatMap((event): Belonging[] => {
    if (event.kind !== 'actor.affiliate') return [];
    const { member, organisation, role } = event.payload;
    const between = { since: on(event), until: null, district: null };
    return [{ member: same(member), organisation, role, ...between }];
  });
  const said = all.filter((event): event is LedgerEvent & Stated => isProgressEvent(event));
  const retracted = new Set(
    said.flatMap((one) => (one.kind === 'evidence.retract' ? [one.payload.subject] : [])),
  );
  const evidence = foldEvidence(said, {
    offsetMinutes,
    same,
    level: (id) => (retracted.has(id) ? 'retracted' : 'documented'),
    clockAhead: () => false,
  });
  const kinds = new Map(shipped.catalogue.actorKinds.map(({ code, part }) => [code, part]));
  return newWorld({
    book: shipped.change,
    holidays: shipped.holidays,
    partOf: (kind) => kinds.get(kind) ?? kind,
    participants,
    belongings,
    evidence,
  });
}
