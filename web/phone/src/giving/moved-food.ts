import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import type { Instant } from '../../../../core/quantities/instant.ts';
import type { Grams } from '../../../../core/quantities/quantity.ts';
import type { TransfersAnswer } from '../../../../wire/api/work-answers.ts';
import { parseInstant } from '../../../../wire/events/instant-text.ts';
import { gramsTaken, materialTaken, ofKind, undone, type Own } from '../sharing/own-records.ts';

/** A movement of kilograms that a line in the register of food can be about. */
export type Moved = {
  readonly event: EventId;
  readonly at: Instant;
  readonly material: string;
  readonly grams: Grams;
  /** Who gave it, or to whom it went, if that is known. */
  readonly other: ActorId | null;
  /** Its name, where the server told it: the phone's register may lack whoever it is. */
  readonly name: string | null;
};

const dayMs = 86_400_000;
/** Food that moved longer ago has its line in the register, or will have none. */
const daysBack = 3;

/**
 * What came to the holder, or left it, in the last days: weighed or sent on this phone, and what
 * the server told of. A movement that a line names already is not among them: it has its line.
 *
 * @param materials codes of what can be food
 * @param named movements that the register names already
 */
export function movedFood(
  of: {
    readonly holder: ActorId;
    readonly side: 'to' | 'from';
    readonly materials: ReadonlySet<string>;
    readonly named: ReadonlySet<EventId>;
    readonly now: Instant;
  },
  records: readonly Own[],
  heard: TransfersAnswer['transfers'],
): readonly Moved[] {
  const { holder, side, materials, named, now } = of;
  const taken = undone(records);
  const collected = ofKind(records, 'flow.collect').flatMap(
    ({ id, occurredAt, payload }): Moved[] =>
      side === 'to' && payload.holder === holder
        ? [
            {
              event: id,
              at: occurredAt,
              material: payload.material,
              grams: payload.weighed.grams,
              other: payload.source.actor ?? null,
              name: null,
            },
          ]
        : [],
  );
  const sent = ofKind(records, 'flow.dispatch').flatMap(({ id, occurredAt, payload }): Moved[] => {
    const material = materialTaken(payload.take, records);
    const isOurs = side === 'from' ? payload.holder === holder : payload.receiver === holder;
    if (!isOurs || material === null) return [];
    const other = side === 'from' ? payload.receiver : payload.holder;
    const taking = gramsTaken(payload.take);
    return [{ event: id, at: occurredAt, material, grams: taking, other, name: null }];
  });
  const told = heard.flatMap(({ event, sentAt, material, grams, ...who }): Moved[] => {
    const at = parseInstant(sentAt);
    if (at === undefined || who[side].actor !== holder) return [];
    const { actor: other, name } = who[side === 'to' ? 'from' : 'to'];
    return [{ event, at, material, grams, other, name }];
  });
  const all = new Map([...sent, ...collected, ...told].map((one) => [one.event, one]));
  return [...all.values()]
    .filter(
      ({ event, at, material }) =>
        materials.has(material) &&
        !named.has(event) &&
        !taken.has(event) &&
        at > now - daysBack * dayMs,
    )
    .sort((a, b) => b.at - a.at || (a.event < b.event ? 1 : -1));
}

/** Movements that lines of the register name: as the server told it, and as this phone said. */
export function namedMoves(
  heard:
    | {
        readonly receipts: readonly { readonly transfer: EventId | null }[];
        readonly deliveries: readonly { readonly transfer: EventId | null }[];
      }
    | undefined,
  records: readonly Own[],
): ReadonlySet<EventId> {
  const told = [...(heard?.receipts ?? []), ...(heard?.deliveries ?? [])];
  const own = [...ofKind(records, 'food.receive'), ...ofKind(records, 'food.deliver')];
  return new Set([
    ...told.flatMap(({ transfer }) => transfer ?? []),
    ...own.flatMap(({ payload }) => payload.transfer ?? []),
  ]);
}
