import type { RegisterEvent } from '../ledger/decide-register.ts';

/**
 * The actors and places in whose history a statement stands. Of an unmerge they are those of the
 * merge that it takes back, which the event does not name.
 */
export function subjectsOf(event: RegisterEvent): readonly string[] {
  const { kind, payload } = event;
  switch (kind) {
    case 'actor.register':
      return payload.parent === undefined ? [payload.actor] : [payload.actor, payload.parent];
    case 'actor.affiliate':
      return [payload.member, payload.organisation];
    case 'actor.merge':
      return [payload.keep, payload.absorbed];
    case 'actor.unmerge':
      return [];
    case 'place.register':
      return payload.actor === undefined ? [payload.place] : [payload.place, payload.actor];
    case 'place.change':
      return [payload.place];
    default:
      return [payload.actor];
  }
}
