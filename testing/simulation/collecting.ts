import type { Collect, LotIdentity, OriginClass } from '../../core/ledger/facts.ts';
import type { Weighed } from '../../core/quantities/weight-entry.ts';
import type { Association, Member, Source } from './cast.ts';
import type { Phone } from './phones.ts';
import { gramsOfWeighIn, growth, pickupKg, season, soldByLot } from './trade.ts';
import { isClosed } from './truth.ts';
import { onScale, read, weigh } from './weights.ts';
import {
  count,
  factorsFor,
  heapOf,
  hours,
  monthNumber,
  newLot,
  write,
  type Today,
  type World,
} from './world.ts';
import { noted, picture } from './noting.ts';
import { bring } from './work-desk.ts';
import { lotsOf, putIn } from './yard.ts';
import { dayOf, instant, monthOf } from '../../core/quantities/instant.ts';

/** What people weigh in already sorted, besides mixed sacks: shares ASSUMED. */
const sortedAtHome: readonly (readonly [string, number])[] = [
  ['mixed', 0.56],
  ['cardboard-corrugated', 0.72],
  ['pet-clear', 0.82],
  ['paper-white', 0.88],
  ['paper-newspaper', 0.92],
  ['glass-clear', 0.95],
  ['aluminium-cans', 0.98],
  ['iron', 1],
];

/** Weigh-ins of the members of all associations on a working day. */
export function weighIns(world: World, today: Today): void {
  const { draw } = world;
  for (const association of world.cast.associations) {
    for (const member of association.members) {
      if (!draw.happens(world.weighInsPerMemberWeek / 6)) continue;
      weighIn(world, today, association, member);
    }
  }
}

function weighIn(world: World, today: Today, association: Association, member: Member): void {
  const { draw } = world;
  const days = member.lastDay === 0 ? 3 : Math.max(1, today.number - member.lastDay);
  member.lastDay = today.number;
  const toss = draw.fraction();
  const material = sortedAtHome.find(([, upTo]) => toss < upTo)?.[0] ?? 'mixed';
  const small = material === 'aluminium-cans' ? 0.08 : material === 'mixed' ? 1 : 0.6;
  const mass =
    gramsOfWeighIn(member.vehicle, days, draw) *
    small *
    growth(today.monthIndex, world.months) *
    season(material, monthNumber(today.day));
  const weighed = weigh(onScale(mass), factorsFor(world, material, today.day), draw);
  // On Saturdays sorting begins at two, so weighing ends before.
  const at = today.start + hours(draw.between(8, today.weekday === 6 ? 13.5 : 17.5));
  collect(world, today, {
    association,
    phone: member.phone ?? association.phone,
    at,
    material,
    weighed,
    more: { collector: member.actor, source: householdOrShop(world) },
  });
}

function householdOrShop(world: World): Collect['source'] {
  const toss = world.draw.fraction();
  const kind =
    toss < 0.62 ? 'household' : toss < 0.86 ? 'business' : toss < 0.94 ? 'institution' : 'street';
  return { kind };
}

/** Discards of Gamarra, seen from 18:00 to 21:00 [A27]; associations of La Victoria take them. */
export function gamarra(world: World, today: Today): void {
  const { draw, cast } = world;
  const near = cast.associations.filter(({ district }) => district === '150115');
  if (near.length === 0) return;
  for (const source of cast.sources) {
    const chance = source.kind === 'gallery' ? 0.5 : source.kind === 'workshop' ? 0.08 : 0;
    if (!draw.happens(chance) || today.weekday === 6) continue;
    pickUpTextile(world, today, source, draw.pick(near));
  }
}

function pickUpTextile(world: World, today: Today, source: Source, association: Association): void {
  const { draw } = world;
  const kinds = ['cotton-offcuts', 'cotton-offcuts', 'blend-offcuts', 'polyester-offcuts', 'cones'];
  const material = draw.pick(kinds);
  const kg = source.kind === 'gallery' ? pickupKg.gallery : pickupKg.workshop;
  const mass = draw.whole(kg.least, kg.most) * 1000 * growth(today.monthIndex, world.months);
  collect(world, today, {
    association,
    phone: association.phone,
    at: today.start + hours(draw.between(18, 18.9)),
    material,
    weighed: weigh(onScale(mass), factorsFor(world, material, today.day), draw),
    more: {
      source: {
        kind: source.kind,
        actor: source.actor,
        ...(source.place === undefined ? {} : { place: source.place }),
      },
      regime: source.kind === 'workshop' ? 'by-product' : 'municipal-special',
      originClass: source.kind === 'workshop' ? 'by_product' : 'pre_consumer',
      traits: { colour: draw.pick(['white', 'black', 'mixed']) },
    },
  });
}

/** Organics of the markets, weighed where they are composted, three days a week. */
export function marketOrganics(world: World, today: Today): void {
  const { draw, cast } = world;
  if (today.weekday % 2 === 0) return;
  for (const market of cast.sources) {
    if (market.kind !== 'market') continue;
    const composter = cast.composters.find(({ district }) => district === market.district);
    if (!composter) continue;
    const at = today.start + hours(draw.between(14, 16));
    const { least, most } = pickupKg.market;
    const method = world.withImages && today.number % 3 === 0 ? 'scale_photo' : 'scale';
    const weighed = read(draw.whole(least * 10, most * 10) * 100, method);
    const lot = newLot(world, composter.letter, at);
    const heap = heapOf(composter, 'fruit-vegetables');
    const payload: Collect = {
      holder: composter.actor,
      place: composter.place,
      material: 'fruit-vegetables',
      grade: null,
      regime: 'organic-market',
      originClass: 'organic_market',
      lot,
      source: { kind: 'market', actor: market.actor },
      weighed,
    };
    const event = write(world, composter.phone, { kind: 'flow.receive', at, payload });
    noted(world, event, payload, { at, district: composter.district });
    picture(world, today, composter.phone, { event, payload, at });
    putIn(world.yard, heap, lot.id, weighed.grams);
    count(world, { ...heap, class: 'collected' }, { at }, weighed.grams);
  }
}

type Collecting = {
  readonly association: Association;
  readonly phone: Phone;
  readonly at: number;
  readonly writtenAt?: number;
  readonly material: string;
  readonly weighed: Weighed;
  readonly more: Pick<Collect, 'source'> &
    Partial<Pick<Collect, 'collector' | 'traits'>> &
    Partial<Pick<LotIdentity, 'regime'>> & { readonly originClass?: OriginClass };
};

/** One weighing: noted, laid in the yard, counted; now and then with a mistake that is mended. */
function collect(world: World, today: Today, what: Collecting): void {
  const { association, phone, at, material, weighed, writtenAt } = what;
  const lot = newLot(world, association.letter, writtenAt ?? at);
  const payload: Collect = {
    holder: association.actor,
    place: association.place,
    material,
    grade: null,
    regime: 'municipal',
    originClass: 'post_consumer',
    lot,
    weighed,
    ...what.more,
  };
  const heap = heapOf(association, material);
  const times = writtenAt === undefined ? { at } : { at, writtenAt };
  const wrong = writtenAt === undefined ? misread(world, today, association, what) : undefined;
  const fact = write(world, phone, {
    kind: 'flow.collect',
    payload: wrong === undefined ? payload : { ...payload, weighed: wrong },
    ...times,
  });
  if (wrong !== undefined) {
    write(world, phone, {
      kind: 'flow.correct',
      at: at + hours(world.draw.between(0.3, 1.2)),
      payload: {
        fact,
        reason: 'incorrect_data',
        detail: 'wrong_unit',
        replacement: { kind: 'flow.collect', payload },
      },
    });
  }
  if (wrong === undefined && writtenAt === undefined) writeTwice(world, today, payload, what);
  putIn(world.yard, heap, lot.id, weighed.grams);
  noted(world, fact, payload, { at, district: association.district });
  if (wrong === undefined) picture(world, today, phone, { event: fact, payload, at });
  const member = what.more.collector;
  if (member !== undefined) {
    bring(world.desk, association.actor, { member, material, grams: weighed.grams });
  }
  const known = writtenAt === undefined ? { at } : { at, knownAt: writtenAt };
  count(world, { ...heap, class: 'collected' }, known, weighed.grams);
  if (soldByLot.has(material)) {
    const bookedAt = isClosedAt(world, at) && writtenAt !== undefined ? writtenAt : at;
    world.mendable.push({ association, fact, payload, heap, lot: lot.id, at: bookedAt });
  }
}

const isClosedAt = (world: World, at: number): boolean =>
  isClosed(world.tally, monthOf(dayOf(instant(at), world.catalogue.offsetMinutes)));

/**
 * A decimal point in the wrong place, seen and mended within the hour. Never on Saturdays, when
 * material is used at once; upwards only where nothing is taken by "so much of it".
 */
function misread(
  world: World,
  today: Today,
  association: Association,
  what: Collecting,
): Weighed | undefined {
  const { draw } = world;
  if (today.weekday === 6 || what.weighed.entry.unit !== 'kg' || !draw.happens(0.012)) {
    return undefined;
  }
  const mayRise = soldByLot.has(what.material) || !association.selfRecording;
  const factor = mayRise && what.weighed.grams < 50_000_000 && draw.happens(0.5) ? 10 : 0.1;
  return read(onScale(what.weighed.grams * factor));
}

/** The same sack noted twice; the second note is voided the same day. */
function writeTwice(world: World, today: Today, payload: Collect, what: Collecting): void {
  const { association, phone, at, material } = what;
  const safe = soldByLot.has(material) || !association.selfRecording;
  if (!safe || today.weekday === 6 || !world.draw.happens(0.008)) return;
  const lot = newLot(world, association.letter, at + 60_000);
  const fact = write(world, phone, {
    kind: 'flow.collect',
    at: at + 60_000,
    payload: { ...payload, lot },
  });
  write(world, phone, {
    kind: 'flow.void',
    at: at + hours(0.5),
    payload: { fact, reason: 'did_not_occur', detail: 'duplicate' },
  });
}

/**
 * Some weighings stay in the notebook and are typed weeks later, on a Saturday: if their month is
 * closed by then, they are dated on the day they become known.
 */
export function notebook(world: World, today: Today): void {
  const { draw } = world;
  for (const association of world.cast.associations) {
    if (!draw.happens(0.25) || today.monthIndex < 2) continue;
    const daysAgo = draw.whole(15, 50);
    collect(world, today, {
      association,
      phone: association.phone,
      at: today.start - daysAgo * 86_400_000 + hours(draw.between(9, 16)),
      writtenAt: today.start + hours(13.6),
      material: draw.pick(['glass-clear', 'iron']),
      weighed: read(onScale(draw.whole(20, 120) * 1000), 'declared'),
      more: { source: { kind: 'unknown' }, originClass: 'unknown' },
    });
  }
}

/** A weighing of an untouched lot is corrected long after; a closed month keeps its figure. */
export function lateCorrections(world: World, today: Today): void {
  const { draw, mendable, yard } = world;
  const whole = mendable.filter(
    ({ heap, lot, payload }) =>
      lotsOf(yard, heap).find((one) => one.lot === lot)?.grams === payload.weighed.grams,
  );
  mendable.splice(0, mendable.length, ...whole);
  if (whole.length === 0 || !draw.happens(0.5)) return;
  const one = draw.pick(whole);
  if (today.start - one.at < 20 * 86_400_000) return;
  const { association, fact, heap, lot, at } = one;
  const old = one.payload.weighed.grams;
  const mass = onScale(old * draw.between(0.9, 1.1));
  if (mass === old) return;
  const payload: Collect = { ...one.payload, weighed: read(mass) };
  const now = today.start + hours(13.8);
  write(world, association.phone, {
    kind: 'flow.correct',
    at: now,
    payload: {
      fact,
      reason: 'incorrect_data',
      replacement: { kind: 'flow.collect', payload },
    },
  });
  putIn(yard, heap, lot, mass - old);
  count(world, { ...heap, class: 'collected' }, { at, knownAt: now }, mass - old);
  mendable.splice(mendable.indexOf(one), 1);
}
