import type { Viewer } from '../../core/access/viewer.ts';
import { foodBooks } from '../../core/food/food-books.ts';
import { turnsFrom } from '../../core/food/rota.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, monthOf, type Instant } from '../../core/quantities/instant.ts';
import { sum } from '../../core/quantities/quantity.ts';
import type { FoodAnswer } from '../../wire/api/food-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { spoken } from './spoken.ts';
import { standingFor } from './standing-for.ts';
import { peopleOf, whoOf } from './worker.ts';

/** Who is next is looked for within so many days. */
const nextDays = 28;

export type FoodFound = { readonly answer: FoodAnswer; readonly people: readonly string[] };

/** `GET /food`: whoever rescues food and is within the viewer's reach, with this month's grams. */
export function food(asked: Asked, viewer: Viewer, now: Instant): Promise<Result<FoodFound>> {
  return whenStoreAnswers(async () => {
    const said = await spoken(asked, ['food.receive', 'food.deliver', 'food.rota']);
    const [receipts, deliveries] = [said('food.receive'), said('food.deliver')];
    const retracts = said('evidence.retract');
    const retracted = retracts.map(({ payload }) => payload.subject);
    const rotas = said('food.rota').filter(({ id }) => !retracted.includes(id));
    const actors = [
      ...receipts.map(({ payload }) => payload.receiver),
      ...deliveries.map(({ payload }) => payload.giver),
      ...rotas.flatMap(({ payload }) => [
        payload.holder,
        ...payload.turns.map(({ kitchen }) => kitchen),
      ]),
    ];
    const { same, named, reaches } = await standingFor(asked, viewer, actors, now);
    const holders = new Set(
      [
        ...receipts.map(({ payload }) => payload.receiver),
        ...rotas.map(({ payload }) => payload.holder),
      ].map(same),
    );
    const today = dayOf(now, asked.programme.catalogue.offsetMinutes);
    const month = monthOf(today);
    const books = foodBooks([...receipts, ...deliveries, ...retracts]);
    const seen = [...holders].filter((holder) => reaches('progress.read', holder));
    const rows = seen.map((holder): FoodAnswer['holders'][number] => {
      const own = books.receipts.filter(({ receipt }) => same(receipt.payload.receiver) === holder);
      const handed = books.deliveries.filter(
        ({ delivery: { payload } }) =>
          same(payload.giver) === holder && monthOf(payload.on) === month,
      );
      const came = own.filter(({ receipt }) => monthOf(receipt.payload.on) === month);
      const turns = turnsFrom(
        rotas.filter(({ payload }) => same(payload.holder) === holder),
        { today, days: nextDays },
      );
      const [next] = turns;
      return {
        holder: whoOf(named(holder)),
        received: sum(came.map(({ received }) => received)),
        delivered: sum(handed.map(({ fit }) => fit)),
        unfit: sum(handed.map(({ unfit }) => unfit)),
        left: sum(own.map(({ left }) => left)),
        rations: handed.reduce((all, { delivery }) => all + (delivery.payload.rations ?? 0), 0),
        next: next === undefined ? null : { day: next.day, kitchen: whoOf(named(next.kitchen)) },
      };
    });
    const kitchens = rows.flatMap(({ next }) => (next === null ? [] : [next.kitchen.actor]));
    return accept({
      answer: { month, holders: rows.toSorted((a, b) => b.received - a.received) },
      people: peopleOf([...seen, ...kitchens].map(named)),
    });
  });
}
