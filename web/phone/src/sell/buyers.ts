import type { ActorId, PlaceId } from '../../../../core/events/ids.ts';
import { accept, type Result } from '../../../../core/problems/problem.ts';
import type { TransfersAnswer } from '../../../../wire/api/work-answers.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { newId } from '../device/device.ts';
import { actorEvent, placeEvent } from '../record/compose.ts';
import type { Known, PhoneRecord } from '../store/database.ts';

/** Somebody to whom kilograms go; without a place her ticket cannot be written down here. */
export type Receiver = {
  readonly actor: ActorId;
  readonly name: string;
  readonly place: PlaceId | undefined;
  readonly side: 'chain' | 'outlet';
  /** Does it pay for what it gets? */
  readonly buys: boolean;
};

type Kind = Known['programme']['actorKinds'][number];
type Kinds = { readonly programme: Pick<Known['programme'], 'actorKinds'> };

/** They take some of what was collected, but pay for none: town halls, the state, kitchens. */
const givenTo: readonly Kind['part'][] = ['municipality', 'state', 'community'];

const buys = ({ part }: Kind): boolean => !givenTo.includes(part);

/** Kinds of organisations outside the alliance that receive: what they accept leaves its books. */
export function receiverKinds({ programme }: Kinds): readonly Kind[] {
  return programme.actorKinds.filter(({ side, isPerson }) => side === 'outlet' && !isPerson);
}

/** Those of them that buy. */
export function buyerKinds(known: Kinds): readonly Kind[] {
  return receiverKinds(known).filter(buys);
}

/**
 * Organisations that can receive, but for the holder itself: whom this phone sent something to
 * last comes first, then by name.
 */
export function receiversOf(
  known: Kinds & Pick<Known, 'register'>,
  holder: ActorId,
  recent: readonly ActorId[],
): readonly Receiver[] {
  const { programme, register } = known;
  const kinds = programme.actorKinds.filter(({ isPerson }) => !isPerson);
  const rank = (actor: ActorId): number => {
    const at = recent.indexOf(actor);
    return at < 0 ? recent.length : at;
  };
  return register.actors
    .flatMap(({ id, kind, name }): Receiver[] => {
      const found = kinds.find(({ code }) => code === kind);
      if (!found || name === null || id === holder) return [];
      const { side } = found;
      if (side !== 'chain' && side !== 'outlet') return [];
      const place = register.places.find(({ actor }) => actor === id)?.id;
      return [{ actor: id, name, place, side, buys: buys(found) }];
    })
    .sort((a, b) => rank(a.actor) - rank(b.actor) || (a.name < b.name ? -1 : 1));
}

/** To whom something went lately, the last first: by this phone's records and what was heard. */
export function recentReceivers(
  records: readonly PhoneRecord[],
  heard: TransfersAnswer | undefined,
  holder: ActorId,
): readonly ActorId[] {
  const own = records.flatMap(({ event }) =>
    event.kind === 'flow.dispatch' ? [{ at: event.occurredAt, to: event.payload.receiver }] : [],
  );
  const told = (heard?.transfers ?? []).flatMap(({ from, to, sentAt }) =>
    from.actor === holder ? [{ at: Date.parse(sentAt), to: to.actor }] : [],
  );
  const sorted = [...own, ...told].sort((a, b) => b.at - a.at);
  return [...new Set(sorted.map(({ to }) => to))];
}

/**
 * Registers a buyer whom nobody noted, with the place where it weighs: an organisation of nobody's,
 * which is all that whoever sells may register.
 *
 * @param buyer `placeName` is what its premises are called here
 */
export async function registerBuyer(
  notebook: Notebook,
  buyer: { readonly name: string; readonly kind: Kind; readonly placeName: string },
): Promise<Result<Receiver>> {
  const actor = newId<'actor'>();
  const place = newId<'place'>();
  const { name, placeName } = buyer;
  const kind = buyer.kind.code;
  const saved = await notebook.saveAll(notebook.setup, [
    (writing, stamp) => actorEvent(writing, stamp, { actor, kind, name }),
    (writing, stamp) => placeEvent(writing, stamp, { place, name: placeName, actor }),
  ]);
  if (!saved.ok) return saved;
  await notebook.own({
    actors: [{ id: actor, kind, name, letter: null, district: null, parent: null }],
    places: [{ id: place, name: placeName, actor, district: null }],
  });
  return accept({ actor, name, place, side: 'outlet', buys: buys(buyer.kind) });
}
