import type { ActorId, EventId, PlaceId } from '../../core/events/ids.ts';
import type { Accept, Dispatch } from '../../core/ledger/facts.ts';
import { bug, centimos, grams, type Grams } from '../../core/quantities/quantity.ts';
import { settledAmount } from '../../core/sharing/settled.ts';
import type { Association, Buyer, Composter } from './cast.ts';
import { trueDay } from './diary.ts';
import type { Phone } from './phones.ts';
import { simulatedPrice } from './trade.ts';
import { onScale, read } from './weights.ts';
import { count, heapOf, hours, newLot, write, type Today, type World } from './world.ts';
import { lotsOf, lying, putIn, takeOut, type Heap } from './yard.ts';

type Seller = Pick<Association, 'actor' | 'place' | 'district' | 'letter' | 'phone'>;
type Receiver = { readonly actor: ActorId; readonly place: PlaceId };
type Sale = {
  readonly seller: Seller;
  readonly heap: Heap;
  readonly mass: number;
  readonly at: number;
  readonly transfer: EventId;
};

/** What an association sells: each material every third Saturday (ASSUMED), so that loads fill. */
const saleable = [
  'cardboard-corrugated',
  'paper-white',
  'paper-newspaper',
  'paper-mixed',
  'pet-clear',
  'hdpe',
  'pp',
  'film',
  'tin-cans',
  'iron',
  'aluminium-cans',
  'glass-clear',
  'cotton-offcuts',
  'blend-offcuts',
  'polyester-offcuts',
  'cones',
];

/** Loads below this wait for the next turn, in grams: ASSUMED. */
const leastLoad = 60_000;

export function isTurnOf(material: string, today: Today): boolean {
  return (Math.floor(today.number / 7) + saleable.indexOf(material)) % 3 === 0;
}

export function sellAll(world: World, today: Today, association: Association): void {
  for (const material of saleable.filter((each) => isTurnOf(each, today))) {
    const heap = heapOf(association, material);
    const held = lying(world.yard, heap);
    if (held < leastLoad) continue;
    const buyers = world.cast.buyers.filter(({ materials }) => materials.includes(material));
    if (buyers.length === 0) continue;
    const mass = onScale(held * world.draw.between(0.8, 1));
    sell(world, today, { seller: association, heap, mass }, world.draw.pick(buyers));
  }
}

function sell(
  world: World,
  today: Today,
  load: Pick<Sale, 'seller' | 'heap' | 'mass'>,
  buyer: Buyer,
): void {
  const { draw } = world;
  const { seller, heap } = load;
  const at = today.start + hours(draw.between(15.6, 16.8));
  const named = lotsOf(world.yard, heap)[0];
  if (named !== undefined && draw.happens(0.12)) {
    write(world, seller.phone, {
      kind: 'flow.measure',
      at: at - 300_000,
      payload: {
        holder: seller.actor,
        place: seller.place,
        lot: named.lot,
        moisturePermille: draw.whole(60, 140),
      },
    });
  }
  const price = priceOf(world, heap.material, load.mass);
  const terms = { receiver: buyer.actor, purpose: 'sale', ...price } as const;
  const sale = dispatch(world, load, at, terms);
  const sameDay = draw.happens(0.6);
  const returned = draw.happens(0.03) ? onScale(sale.mass * draw.between(0.05, 0.3)) : 0;
  const onDay = today.number + (sameDay ? 0 : 2);
  const act = (day: Today): void => {
    const scaleAt = day.start + hours(sameDay ? draw.between(17, 18.4) : draw.between(9, 12));
    // The one who brings back a returned load notes it, so that it can be sold again.
    const phone = returned > 0 || buyer.phone === null ? seller.phone : buyer.phone;
    const worth = settle(world, sale, { buyer, phone, returned, at: scaleAt, leaves: true });
    const amount = settledAmount(price.price.perKg, worth.accepted, worth.deducted) ?? 0;
    if (amount === 0) return;
    const { sold } = world.desk;
    const { material } = heap;
    const before = sold.get(seller.actor) ?? [];
    sold.set(seller.actor, [...before, { sale: sale.transfer, material, amount }]);
  };
  if (sameDay) act(today);
  else world.later.push({ onDay, act });
}

function dispatch(
  world: World,
  load: Pick<Sale, 'seller' | 'heap' | 'mass'>,
  at: number,
  terms: Pick<Dispatch, 'receiver' | 'purpose' | 'price' | 'payment'>,
): Sale {
  const { seller, heap, mass } = load;
  const { draw } = world;
  const lot = newLot(world, seller.letter, at);
  const take = takeOut(world.yard, heap, mass);
  const several = 'lots' in take && take.lots.length > 1;
  const kind = draw.pick(['factura', 'boleta', 'recibo_simple', 'none', 'none'] as const);
  const document = terms.purpose === 'sale' ? { document: { kind } } : {};
  const payload: Dispatch = {
    holder: seller.actor,
    place: seller.place,
    take,
    ...(several || !('lots' in take) ? { lot } : {}),
    ...document,
    ...terms,
  };
  const transfer = write(world, seller.phone, { kind: 'flow.dispatch', at, payload });
  const { holder, district, material } = heap;
  world.tally.onTheWay.set(transfer, { holder, district, material, grams: mass });
  // A named load that comes back is the one lot it left as.
  const first = 'lots' in take && !several ? take.lots[0]?.lot : undefined;
  world.wayBack.set(transfer, first ?? lot.id);
  return { seller, heap, mass, at, transfer };
}

/** The buyer's scale never agrees to the gram; the difference has a reason. */
function settle(
  world: World,
  sale: Sale,
  how: {
    readonly buyer: Receiver;
    readonly phone: Phone;
    readonly returned: number;
    readonly at: number;
    readonly leaves: boolean;
  },
): { readonly accepted: Grams; readonly deducted: Grams } {
  const { draw, tally, yard } = world;
  const { heap, mass, transfer } = sale;
  const { returned, at, buyer } = how;
  const kept = mass - returned;
  const toss = draw.fraction();
  const off = onScale(kept * draw.between(0.001, 0.008));
  const accepted = toss < 0.55 ? kept : toss < 0.9 ? kept - off : kept + off;
  const payload: Accept = {
    holder: buyer.actor,
    place: buyer.place,
    transfer,
    accepted: read(accepted),
    returned: returned > 0 ? read(returned) : null,
    ...(accepted === kept ? {} : { differenceReason: 'scale_difference' }),
    ...(draw.happens(0.08)
      ? { deduction: { grams: grams(onScale(accepted * 0.03)), reason: 'moisture' } }
      : {}),
  };
  write(world, how.phone, { kind: 'flow.accept', at, payload });
  handedOver(world, sale, accepted, how);
  tally.onTheWay.delete(transfer);
  const lot = world.wayBack.get(transfer) ?? bug('a load without its lot');
  world.wayBack.delete(transfer);
  if (returned > 0) putIn(yard, heap, lot, returned);
  putIn(yard, { ...heap, holder: buyer.actor, place: buyer.place }, lot, accepted);
  if (how.leaves) count(world, { ...heap, class: 'delivered' }, { at }, accepted);
  const less = kept - accepted;
  if (less > 0) count(world, { ...heap, class: 'lost' }, { at }, less);
  if (less < 0) count(world, { ...heap, class: 'adjusted' }, { at }, -less);
  return { accepted: grams(accepted), deducted: payload.deduction?.grams ?? grams(0) };
}

/** What really changed hands; where the other side wrote it down herself, both say so. */
function handedOver(
  { diary }: World,
  { heap, seller, transfer }: Sale,
  grams: number,
  how: { readonly buyer: Receiver; readonly phone: Phone; readonly at: number },
): void {
  const { material, district, holder } = heap;
  const [day, taker] = [trueDay(how.at), how.buyer.actor];
  diary.handovers.push({ transfer, day, giver: holder, taker, material, district, grams });
  if (how.phone.recorder !== seller.phone.recorder) diary.shown.add(transfer);
}

/** What a buyer offers this week; the draws are those of the desk, not of the trade. */
function priceOf(
  { desk }: World,
  material: string,
  mass: number,
): Required<Pick<Dispatch, 'price' | 'payment'>> {
  const usual = simulatedPrice[material] ?? 20;
  const perKg = centimos(Math.max(1, Math.round(usual * desk.draw.between(0.85, 1.15))));
  const total = settledAmount(perKg, grams(mass), grams(0)) ?? centimos(0);
  const kind = desk.draw.pick(['cash', 'cash', 'transfer', 'wallet'] as const);
  return { price: { currency: 'PEN', perKg, total }, payment: { kind } };
}

/** Two associations of a district pool a material: one hands it to the other, who sells it. */
export function poolTogether(world: World, today: Today): void {
  const { draw, cast } = world;
  for (const giver of cast.associations) {
    // Only one whose book is in order by itself: its load is never waited for.
    if (giver.selfRecording || !draw.happens(0.3)) continue;
    const partners = cast.associations.filter(
      (other) => other !== giver && other.district === giver.district,
    );
    if (partners.length === 0) continue;
    const partner = draw.pick(partners);
    const heap = heapOf(giver, draw.pick(['pet-clear', 'hdpe', 'paper-white']));
    const held = lying(world.yard, heap);
    if (held < leastLoad) continue;
    const at = today.start + hours(15.1);
    const load = { seller: giver, heap, mass: onScale(held) };
    const terms = { receiver: partner.actor, purpose: 'consignment' } as const;
    const sale = dispatch(world, load, at, terms);
    const receiver = { buyer: partner, phone: partner.phone, returned: 0, leaves: false };
    settle(world, sale, { ...receiver, at: at + hours(0.4) });
  }
}

/** Compost goes to a nursery once there is enough of it. */
export function deliverCompost(world: World, today: Today, composter: Composter): void {
  const heap = heapOf(composter, 'compost');
  const held = lying(world.yard, heap);
  const nursery = world.cast.buyers.find(({ materials }) => materials.includes('compost'));
  if (held < 400_000 || !nursery) return;
  const load = { seller: composter, heap, mass: onScale(held * 0.9) };
  const at = today.start + hours(16.8);
  const sale = dispatch(world, load, at, { receiver: nursery.actor, purpose: 'delivery' });
  const phone = nursery.phone ?? composter.phone;
  settle(world, sale, { buyer: nursery, phone, returned: 0, at: at + hours(1), leaves: true });
}

/**
 * A sale that never was: noted and accepted by mistake, then voided together with its acceptance.
 * Nothing moved, so nothing is counted.
 */
export function phantomSale(world: World, today: Today, association: Association): void {
  const { draw } = world;
  const material = 'tin-cans';
  if (association.selfRecording || isTurnOf(material, today) || !draw.happens(0.12)) return;
  const heap = heapOf(association, material);
  const buyer = world.cast.buyers.find(({ materials }) => materials.includes(material));
  const mass = onScale(lying(world.yard, heap) * 0.5);
  if (mass < 5_000 || !buyer) return;
  const at = today.start + hours(17);
  const { phone, actor, place, letter } = association;
  const fact = write(world, phone, {
    kind: 'flow.dispatch',
    at,
    payload: {
      holder: actor,
      place,
      receiver: buyer.actor,
      take: { material, ...read(mass) },
      lot: newLot(world, letter, at),
      purpose: 'sale',
    },
  });
  const accepted = write(world, phone, {
    kind: 'flow.accept',
    at: at + hours(0.1),
    payload: {
      holder: buyer.actor,
      place: buyer.place,
      transfer: fact,
      accepted: read(mass),
      returned: null,
    },
  });
  write(world, phone, {
    kind: 'flow.void',
    at: at + hours(0.4),
    payload: { fact, reason: 'did_not_occur', cascade: [accepted] },
  });
}
