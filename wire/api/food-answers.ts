import * as v from 'valibot';
import { foodStates } from '../../core/agreements/agreement-events.ts';
import { parseMonth } from '../../core/quantities/instant.ts';
import { actorId, centimos, day, eventId, gramsOrNone, month, whole } from '../events/fields.ts';

const who = v.object({ actor: actorId, name: v.nullable(v.string()) });

/** As the register of donations says who somebody is (D.S. 055-2017-EF, art. 2). */
const party = v.object({
  ...who.entries,
  isPerson: v.boolean(),
  /** Of an institution, with who represents it. */
  ruc: v.nullable(v.string()),
  representative: v.nullable(
    v.object({ name: v.nullable(v.string()), document: v.nullable(v.string()) }),
  ),
  /** Of a person: `DNI 12345678`; as far as the viewer may see it. */
  document: v.nullable(v.string()),
});
export type FoodParty = v.InferOutput<typeof party>;

const item = v.object({
  name: v.string(),
  unit: v.string(),
  count: whole(1, 1_000_000),
  grams: gramsOrNone,
  brand: v.nullable(v.string()),
  state: v.picklist(foodStates),
  value: v.nullable(centimos),
  currency: v.nullable(v.string()),
  expires: v.nullable(day),
});
export type FoodLine = v.InferOutput<typeof item>;

const receipt = v.object({
  event: eventId,
  on: day,
  donor: party,
  items: v.array(item),
  /** The flow in which the same grams moved. */
  transfer: v.nullable(eventId),
  received: gramsOrNone,
  delivered: gramsOrNone,
  unfit: gramsOrNone,
  left: gramsOrNone,
  leftUnfit: gramsOrNone,
});
export type FoodReceipt = v.InferOutput<typeof receipt>;

const delivery = v.object({
  event: eventId,
  on: day,
  receiver: party,
  items: v.array(item),
  transfer: v.nullable(eventId),
  fit: gramsOrNone,
  unfit: gramsOrNone,
  beyond: gramsOrNone,
  /** Handed on to be eaten after they had expired. */
  late: v.array(v.string()),
  rations: v.nullable(whole(1, 1_000_000)),
  signed: v.string(),
});

const money = v.object({ currency: v.string(), value: centimos });
const turn = v.object({ day, kitchen: who });

/** `GET /actors/:id/food?month`: the register of the food that it took in and handed on. */
export const foodRegisterAnswer = v.object({
  holder: party,
  month,
  receipts: v.array(receipt),
  deliveries: v.array(delivery),
  totals: v.object({
    received: gramsOrNone,
    delivered: gramsOrNone,
    unfit: gramsOrNone,
    /** Of what was received in this month, what is still there. */
    left: gramsOrNone,
    rations: whole(0, 1_000_000_000),
  }),
  /** What each donor gave in the month: what a certificate of donation says. */
  donors: v.array(v.object({ donor: party, grams: gramsOrNone, values: v.array(money) })),
  /** Receipts of any month of which something is left, the oldest first. */
  open: v.array(receipt),
  turns: v.array(turn),
  rota: v.nullable(
    v.object({
      from: day,
      turns: v.array(v.object({ weekday: whole(1, 7), kitchen: who })),
    }),
  ),
  may: v.object({ record: v.boolean() }),
});
export type FoodRegisterAnswer = v.InferOutput<typeof foodRegisterAnswer>;

/** `GET /food`: who rescues food, with this month’s grams and who is next. */
export const foodAnswer = v.object({
  month,
  holders: v.array(
    v.object({
      holder: who,
      received: gramsOrNone,
      delivered: gramsOrNone,
      unfit: gramsOrNone,
      /** Of any month. */
      left: gramsOrNone,
      rations: whole(0, 1_000_000_000),
      next: v.nullable(turn),
    }),
  ),
});
export type FoodAnswer = v.InferOutput<typeof foodAnswer>;

const realMonth = v.pipe(
  month,
  v.check((text) => parseMonth(text) !== undefined, 'month'),
);
export const foodQuery = v.strictObject({ month: v.exactOptional(realMonth) });
export const foodPaperQuery = v.strictObject({
  month: v.exactOptional(realMonth),
  language: v.exactOptional(v.picklist(['es', 'en'])),
});
