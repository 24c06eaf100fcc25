import type { Output, Take } from '../../core/ledger/facts.ts';
import { grams } from '../../core/quantities/quantity.ts';
import type { Association, Composter } from './cast.ts';
import { isTurnOf } from './selling.ts';
import { compostLoss, composition, moistureShare, rejectShare, season } from './trade.ts';
import { onScale, read } from './weights.ts';
import {
  count,
  heapOf,
  hours,
  monthNumber,
  newLot,
  write,
  type Today,
  type World,
} from './world.ts';
import { lying, putIn, takeOut } from './yard.ts';

/** "Collect Monday to Friday, sort and sell on Saturday" [A46]. */
export function sortMixed(world: World, today: Today, association: Association): void {
  const { draw, yard } = world;
  const heap = heapOf(association, 'mixed');
  const mass = lying(yard, heap);
  if (mass < 20_000) return;
  const at = today.start + hours(14.5);
  const take = takeOut(yard, heap, mass);
  const reject = onScale(mass * draw.between(rejectShare.least, rejectShare.most));
  const moisture = Math.max(
    1,
    Math.round(mass * draw.between(moistureShare.least, moistureShare.most)),
  );
  const parts = yields(world, today, mass - reject - moisture);
  const outputs = [...parts, { material: 'reject', mass: reject }].map(
    ({ material, mass: part }): Output => {
      const lot = newLot(world, association.letter, at);
      putIn(yard, heapOf(association, material), lot.id, part);
      return {
        material,
        grade: null,
        regime: 'municipal',
        originClass: 'post_consumer',
        lot,
        weighed: read(part),
      };
    },
  );
  const lost = mass - outputs.reduce((sum, { weighed }) => sum + weighed.grams, 0);
  count(world, { ...heap, class: 'lost' }, { at }, lost);
  write(world, association.phone, {
    kind: 'flow.sort',
    at,
    payload: {
      holder: association.actor,
      place: association.place,
      take,
      outputs,
      losses: [{ reason: 'moisture', grams: grams(lost) }],
    },
  });
}

/** What sorting gives, by the district's composition and the season, to the step of the scale. */
function yields(
  world: World,
  today: Today,
  mass: number,
): { readonly material: string; readonly mass: number }[] {
  const month = monthNumber(today.day);
  const weights = composition.map(({ material, weight }) => ({
    material,
    weight: weight * season(material, month) * world.draw.between(0.8, 1.2),
  }));
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights
    .map(({ material, weight }) => ({
      material,
      mass: Math.floor((mass * weight) / all / 100) * 100,
    }))
    .filter((part) => part.mass > 0);
}

/**
 * Cardboard is pressed into a bale: several lots become one, nothing is lost. Only where one phone
 * writes everything and nothing of it is sold that day: pressing needs mass that stays, so a sale
 * that the ledger happens to hear of first would leave the bale waiting.
 */
export function press(world: World, today: Today, association: Association): void {
  const { draw, yard } = world;
  const heap = heapOf(association, 'cardboard-corrugated');
  const mass = Math.floor(lying(yard, heap) / 2_000) * 1_000;
  if (association.selfRecording || isTurnOf(heap.material, today)) return;
  if (mass < 200_000 || !draw.happens(0.9)) return;
  const at = today.start + hours(15);
  const lot = newLot(world, association.letter, at);
  write(world, association.phone, {
    kind: 'flow.combine',
    at,
    payload: {
      holder: association.actor,
      place: association.place,
      take: { material: heap.material, ...read(mass) },
      lot,
    },
  });
}

/** Rejects go to the landfill when there is a load of them. */
export function disposeReject(world: World, today: Today, association: Association): void {
  const heap = heapOf(association, 'reject');
  const mass = lying(world.yard, heap);
  if (mass < 250_000) return;
  const at = today.start + hours(17.6);
  write(world, association.phone, {
    kind: 'flow.dispose',
    at,
    payload: {
      holder: association.actor,
      place: association.place,
      take: takeOut(world.yard, heap, mass),
      site: 'Relleno sanitario SIMULADO',
      reason: 'reject',
    },
  });
  count(world, { ...heap, class: 'lost' }, { at }, mass);
}

/** Stock-take on the last Saturday of a month: a little is missing, or found. Sizes ASSUMED. */
export function stockTake(world: World, today: Today, association: Association): void {
  const { draw, yard } = world;
  for (const material of ['pet-clear', 'paper-mixed']) {
    const heap = heapOf(association, material);
    const mass = onScale(lying(yard, heap) * draw.between(0.001, 0.02));
    if (lying(yard, heap) < 10 * mass) continue;
    const at = today.start + hours(17.8);
    const here = { holder: association.actor, place: association.place, reason: 'stock_take' };
    const surplus = draw.happens(0.25);
    count(world, { ...heap, class: 'adjusted' }, { at }, surplus ? mass : -mass);
    if (surplus) {
      const lot = newLot(world, association.letter, at);
      putIn(yard, heap, lot.id, mass);
      const identity = {
        material,
        grade: null,
        regime: 'municipal',
        originClass: 'unknown' as const,
      };
      const payload = { ...here, ...identity, direction: 'surplus' as const, lot };
      write(world, association.phone, {
        kind: 'flow.adjust',
        at,
        payload: { ...payload, weighed: read(mass) },
      });
    } else {
      const take: Take = takeOut(yard, heap, mass);
      const payload = { ...here, direction: 'shortage' as const, take };
      write(world, association.phone, { kind: 'flow.adjust', at, payload });
    }
  }
}

/** Market organics become compost; what goes into the air is a named loss. */
export function compost(world: World, today: Today, composter: Composter): void {
  const { draw, yard } = world;
  const heap = heapOf(composter, 'fruit-vegetables');
  const mass = lying(yard, heap);
  if (mass < 100_000) return;
  const at = today.start + hours(16.2);
  const made = onScale(mass * (1 - draw.between(compostLoss.least, compostLoss.most)));
  const lot = newLot(world, composter.letter, at);
  write(world, composter.phone, {
    kind: 'flow.transform',
    at,
    payload: {
      holder: composter.actor,
      place: composter.place,
      process: 'composting',
      take: takeOut(yard, heap, mass),
      outputs: [
        {
          material: 'compost',
          grade: null,
          regime: 'organic-market',
          originClass: 'organic_market',
          lot,
          weighed: read(made),
        },
      ],
      losses: [{ reason: 'process_loss', grams: grams(mass - made) }],
    },
  });
  putIn(yard, heapOf(composter, 'compost'), lot.id, made);
  count(world, { ...heap, class: 'lost' }, { at }, mass - made);
}
