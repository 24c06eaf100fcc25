import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import { instant, type Day } from '../../../../core/quantities/instant.ts';
import { renderInstant } from '../../../../wire/events/instant-text.ts';
import type { BoardAnswer, Post } from '../../../../wire/api/board-answers.ts';
import { termsOut } from '../../../../wire/api/intent-terms.ts';
import { ofKind, type Own } from '../sharing/own-records.ts';

/** What is wanted now: as it was heard, and what this phone published or took back since. */
export function wantsOf(
  heard: BoardAnswer | undefined,
  records: readonly Own[],
  {
    receiver,
    name,
    today,
  }: { readonly receiver: ActorId | null; readonly name: string | null; readonly today: Day },
): { readonly mine: readonly Post[]; readonly others: readonly Post[] } {
  const gone = new Set<EventId>(
    ofKind(records, 'intent.withdraw').map(({ payload }) => payload.offer),
  );
  const told = (heard?.posts ?? []).filter(({ side }) => side === 'want');
  const known = new Set(told.map(({ event }) => event));
  const here = ofKind(records, 'intent.want')
    .filter(({ id }) => !known.has(id))
    .map(({ id, occurredAt, payload }): Post => ({
      event: id,
      side: 'want',
      at: renderInstant(instant(occurredAt)),
      by: { actor: payload.receiver, name },
      place: null,
      district: null,
      ...termsOut(payload),
      every: payload.every,
      spoilsAt: null,
      state: 'open',
      withdrawn: null,
      links: 0,
      mine: payload.receiver === receiver,
    }));
  const open = [...here, ...told].filter(
    ({ event, state, until }) =>
      !gone.has(event) && state === 'open' && (until === null || until >= today),
  );
  return {
    mine: open.filter(({ by }) => by.actor === receiver),
    others: open.filter(({ by }) => by.actor !== receiver),
  };
}
