import type { Viewer } from '../../core/access/viewer.ts';
import type { FoodItem } from '../../core/agreements/agreement-events.ts';
import { foodBooks, type FoodBooks, type ReceiptBook } from '../../core/food/food-books.ts';
import { turnsFrom, type Rota } from '../../core/food/rota.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import {
  dayOf,
  monthOf,
  type Day,
  type Instant,
  type Month,
} from '../../core/quantities/instant.ts';
import { centimos, sum } from '../../core/quantities/quantity.ts';
import type { FoodLine, FoodReceipt, FoodRegisterAnswer } from '../../wire/api/food-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { foodParties, type Parties } from './food-parties.ts';
import { spoken } from './spoken.ts';
import { standingFor } from './standing-for.ts';
import { workerOf } from './worker.ts';

/** The rota is shown for so many days. */
const turnDays = 28;

export type FoodRegister = {
  readonly answer: FoodRegisterAnswer;
  readonly people: readonly string[];
};

/**
 * `GET /actors/:id/food`: the register of food that somebody received and handed on in a month,
 * with every field of D.S. 055-2017-EF, art. 2. `actors/not-found`.
 */
export function foodRegister(
  asked: Asked,
  viewer: Viewer,
  what: { readonly id: string; readonly month?: Month | undefined },
  now: Instant,
): Promise<Result<FoodRegister>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id: what.id, of: 'holdings' }, now);
    if (!worker.ok) return worker;
    const { ids, seen } = worker.value;
    const said = await spoken(asked, ['food.receive', 'food.deliver', 'food.rota']);
    const books = foodBooks([
      ...said('food.receive').filter(({ payload }) => ids.includes(payload.receiver)),
      ...said('food.deliver').filter(({ payload }) => ids.includes(payload.giver)),
      ...said('evidence.retract'),
    ]);
    const retracted = said('evidence.retract').map(({ payload }) => payload.subject);
    const rotas = said('food.rota').filter(
      ({ id, payload }) => ids.includes(payload.holder) && !retracted.includes(id),
    );
    const today = dayOf(now, asked.programme.catalogue.offsetMinutes);
    const month = what.month ?? monthOf(today);
    const turnsOf = rotas.flatMap(({ payload }) => payload.turns);
    const holder = seen.profile.actor;
    const parties = await foodParties(
      asked,
      viewer,
      [holder, ...actorsIn(books), ...turnsOf.map(({ kitchen }) => kitchen)],
      now,
    );
    const standing = await standingFor(asked, viewer, [holder], now);
    return accept({
      people: parties.people,
      answer: {
        ...inMonth(books, month, parties),
        ...rotaOut(rotas, today, parties),
        holder: parties.partyOf(holder),
        month,
        open: books.receipts
          .filter(({ left }) => left > 0)
          .map((book) => receiptOut(book, parties)),
        may: { record: standing.leads(holder) },
      },
    });
  });
}

/** Who is next, and the rota that says so; a rota to come where none has begun. */
function rotaOut(
  rotas: readonly Rota[],
  today: Day,
  { partyOf }: Parties,
): Pick<FoodRegisterAnswer, 'turns' | 'rota'> {
  const named = (actor: string) => {
    const { actor: id, name } = partyOf(actor);
    return { actor: id, name };
  };
  const rota = rotas.findLast(({ payload }) => payload.from <= today) ?? rotas.at(-1);
  return {
    turns: turnsFrom(rotas, { today, days: turnDays }).map(({ day, kitchen }) => ({
      day,
      kitchen: named(kitchen),
    })),
    rota:
      rota === undefined
        ? null
        : {
            from: rota.payload.from,
            turns: rota.payload.turns.map(({ weekday, kitchen }) => ({
              weekday,
              kitchen: named(kitchen),
            })),
          },
  };
}

type InMonth = Pick<FoodRegisterAnswer, 'receipts' | 'deliveries' | 'totals' | 'donors'>;

function inMonth(books: FoodBooks, month: Month, parties: Parties): InMonth {
  const receipts = books.receipts.filter(({ receipt }) => monthOf(receipt.payload.on) === month);
  const deliveries = books.deliveries.filter(
    ({ delivery }) => monthOf(delivery.payload.on) === month,
  );
  return {
    receipts: receipts.map((book) => receiptOut(book, parties)),
    deliveries: deliveries.map(({ delivery, fit, unfit, beyond, late }) => ({
      event: delivery.id,
      on: delivery.payload.on,
      receiver: parties.partyOf(delivery.payload.receiver),
      items: delivery.payload.items.map(itemOut),
      transfer: delivery.payload.transfer ?? null,
      fit,
      unfit,
      beyond,
      late: [...late],
      rations: delivery.payload.rations ?? null,
      signed: delivery.payload.signed,
    })),
    totals: {
      received: sum(receipts.map(({ received }) => received)),
      delivered: sum(deliveries.map(({ fit }) => fit)),
      unfit: sum(deliveries.map(({ unfit }) => unfit)),
      left: sum(receipts.map(({ left }) => left)),
      rations: deliveries.reduce((all, { delivery }) => all + (delivery.payload.rations ?? 0), 0),
    },
    donors: donorsIn(receipts, parties),
  };
}

/** What each donor gave, the most first, with its value by currency. */
function donorsIn(books: readonly ReceiptBook[], parties: Parties): InMonth['donors'] {
  const donors = new Map<string, ReceiptBook[]>();
  for (const book of books) {
    const { actor } = parties.partyOf(book.receipt.payload.donor);
    donors.set(actor, [...(donors.get(actor) ?? []), book]);
  }
  return [...donors]
    .map(([donor, own]) => ({
      donor: parties.partyOf(donor),
      grams: sum(own.map(({ received }) => received)),
      values: valuesOf(own.flatMap(({ receipt }) => receipt.payload.items)),
    }))
    .toSorted((a, b) => b.grams - a.grams);
}

function valuesOf(items: readonly FoodItem[]): InMonth['donors'][number]['values'] {
  const values = new Map<string, number>();
  for (const { value, currency = 'PEN' } of items) {
    if (value !== undefined) values.set(currency, (values.get(currency) ?? 0) + value);
  }
  return [...values].map(([currency, value]) => ({ currency, value: centimos(value) }));
}

function receiptOut(book: ReceiptBook, parties: Parties): FoodReceipt {
  const { receipt, received, delivered, unfit, left, leftUnfit } = book;
  return {
    event: receipt.id,
    on: receipt.payload.on,
    donor: parties.partyOf(receipt.payload.donor),
    items: receipt.payload.items.map(itemOut),
    transfer: receipt.payload.transfer ?? null,
    received,
    delivered,
    unfit,
    left,
    leftUnfit,
  };
}

function itemOut(item: FoodItem): FoodLine {
  const { name, unit, count, grams, brand, state, value, currency, expires } = item;
  return {
    name,
    unit,
    count,
    grams,
    brand: brand ?? null,
    state,
    value: value ?? null,
    currency: value === undefined ? null : (currency ?? 'PEN'),
    expires: expires ?? null,
  };
}

function actorsIn({ receipts, deliveries }: FoodBooks) {
  return [
    ...receipts.map(({ receipt }) => receipt.payload.donor),
    ...deliveries.map(({ delivery }) => delivery.payload.receiver),
  ];
}
