import type { ActorId } from '../../../core/events/ids.ts';
import type { Personal } from '../../../core/actors/personal-fields.ts';
import type { LedgerEvent } from '../../../core/ledger/entries.ts';

/** What is written to the log, and what is kept apart from it, with whom it speaks of. */
export function withoutPersonal(event: LedgerEvent): {
  readonly payload: object;
  readonly personal: { readonly subject: ActorId; readonly content: Personal } | null;
} {
  const { payload } = event;
  if (!('personal' in payload) || payload.personal === undefined)
    return { payload, personal: null };
  const { personal, ...rest } = payload;
  return { payload: rest, personal: { subject: payload.actor, content: personal } };
}
