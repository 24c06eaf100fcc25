import type { EventId } from '../../../core/events/ids.ts';
import type { Today, World } from '../world.ts';
import { reached } from './progress-truth.ts';
import { curricula } from './codes.ts';
import { comes, inDays, on, pairFrom, reviewed, tell } from './story.ts';
import { satBy } from './trainings.ts';
import type { Official, Whom } from './whom.ts';

const types = ['procedure', 'tender_terms', 'plan_line', 'inspection_protocol'] as const;

type Work = { readonly official: Official; readonly index: number; readonly learnt: Today };

/**
 * What an official makes with what she learnt. Two of three make something; of these most is
 * confirmed by the head of the unit, and most of that is still used two months later.
 */
export function officialWorks(world: World, first: Today, whom: Whom, work: Work): void {
  const { official, index, learnt } = work;
  if (index === 6) return dayBefore(world, first, whom, work);
  if (index % 3 === 2) return;
  const offset = learnt.number - first.number + 14 + (index % 5) * 3;
  on(world, first, offset, (today) => {
    const product = present(world, today, official, index, 0);
    if (index % 7 === 1) return;
    const at = pairFrom(first, today.number - first.number + 6, 62);
    on(world, first, at, (later) =>
      confirm(world, first, whom, { official, product, today: later }),
    );
  });
}

function present(
  world: World,
  today: Today,
  official: Official,
  index: number,
  daysAgo: number,
): EventId {
  const product = tell(world, today, official.actor, {
    kind: 'product.present',
    hour: 11,
    payload: {
      authors: [official.actor],
      type: types[index % types.length] ?? 'procedure',
      title: `Producto SIMULADO ${index + 1}`,
      madeOn: inDays(today, -daysAgo),
      district: official.district,
      number: `SIM-${index + 1}`,
    },
  });
  reviewed(world, today, product);
  return product;
}

type Confirming = { readonly official: Official; readonly product: EventId; readonly today: Today };

function confirm(world: World, first: Today, whom: Whom, what: Confirming): void {
  const { official, product, today } = what;
  const head = whom.heads.get(official.district);
  if (head === undefined) return;
  const payload = { product, on: today.day };
  tell(world, today, head, { kind: 'product.confirm', hour: 15, payload });
  reached(world.progress.truth.incorporated, official.actor, today.day);
  // The head of the unit says so too.
  world.diary.shown.add(product);
  const takes = [...satBy(world, curricula.officials, official.actor), product];
  comes(world, today, { turn: 'official incorporates', who: official.actor, takes });
  on(world, first, today.number - first.number + 62, (later) => {
    const inUse = world.progress.draw.happens(0.8);
    const check = { product, inUse, on: later.day };
    tell(world, later, head, { kind: 'product.check', hour: 10, payload: check });
    if (inUse) reached(world.progress.truth.sustained, official.actor, later.day);
  });
}

/** Dated the day before her first session, though presented after it: it does not count. */
function dayBefore(world: World, first: Today, whom: Whom, { official, index }: Work): void {
  const { truth } = world.progress;
  const started = world.progress.firstSession.get(official.actor);
  if (started === undefined) return;
  truth.awkward.set('product dated before training', official.actor);
  on(world, first, started - first.number + 30, (today) => {
    const product = present(world, today, official, index, today.number - started + 1);
    on(world, first, today.number - first.number + 5, (later) => {
      const head = whom.heads.get(official.district);
      if (head === undefined) return;
      const payload = { product, on: later.day };
      tell(world, later, head, { kind: 'product.confirm', hour: 15, payload });
    });
  });
}
