import type { ActionFailure } from '@sveltejs/kit';
import { foodRegisterAnswer } from '../../../../../wire/api/food-answers.ts';
import { stockAnswer } from '../../../../../wire/api/work-answers.ts';
import { massText } from '../../../../../words/figures.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import type { FrameEvent } from '../register/frame.server.ts';
import { findPeople } from '../server/find-people.ts';
import {
  allTyped,
  askOffice,
  missingFrom,
  refusedHere,
  typed,
  typedOrNothing,
  type OfficeEvent,
  type Refusal,
  type Sent,
} from '../server/office.ts';
import {
  flowChoices,
  flowFields,
  flowTyped,
  newIds,
  noPlaces,
  openRegimes,
  placed,
  sendFood,
  type NamedPlace,
} from './food-flow.server.ts';
import { firstGrams, massOf, type FoodStatement } from './food-flows.ts';
import { itemFields, readItems } from './food-items.ts';
import { movedAt } from './food-moved.server.ts';
import { catchingUp, handing, isUnfit, type Flow, type Item } from './food-plan.ts';
import { rationsIn, takerOf } from './food-receive.server.ts';
import { organisationsFor, tradeFrame } from './trade.server.ts';
import { tradeWords, type TradeWords } from './words.ts';

/** Says of the field of stock that the account of materials never had what is handed on. */
export const notThere = 'nueva';

export async function deliverPage(event: FrameEvent, id: string) {
  const [frame, register, organisations, moved, found] = await Promise.all([
    tradeFrame(event),
    askOffice(event, `/api/v1/actors/${id}/food`, foodRegisterAnswer),
    organisationsFor(event),
    movedAt(event, id, 'from'),
    findPeople(event, event.url.searchParams.get('busca')),
  ]);
  const donors = [...new Set(register.open.map(({ donor }) => donor.actor))];
  const [holder, ...givers] = await Promise.all([id, ...donors].map((one) => placed(event, one)));
  const flow = await flowChoices(event, {
    holder: holder ?? noPlaces,
    donor: { ...(givers[0] ?? noPlaces), places: givers.flatMap(({ places }) => places) },
  });
  const stock = await foodStock(event, id, flow.regimes);
  return {
    ...frame,
    register,
    moved,
    organisations: organisations.filter(({ actor }) => actor !== register.holder.actor),
    found,
    flow,
    stock: stock.map((one) => ({ ...one, name: nameOf(one.place, flow.places) })),
    fresh: newIds()(),
  };
}

function nameOf(
  place: string,
  of: { readonly donor: readonly NamedPlace[]; readonly holder: readonly NamedPlace[] },
): string {
  return [...of.holder, ...of.donor].find((one) => one.place === place)?.name ?? '';
}

/** What it holds of food, by place, material and régime: food never pools with other lots. */
async function foodStock(
  event: OfficeEvent,
  id: string,
  regimes: readonly { readonly code: string; readonly pools: boolean }[],
) {
  const apart = new Set(regimes.filter(({ pools }) => !pools).map(({ code }) => code));
  const { lots } = await askOffice(event, `/api/v1/actors/${id}/stock`, stockAnswer);
  const groups = new Map<string, (typeof lots)[number][]>();
  for (const lot of lots) {
    if (!apart.has(lot.regime)) continue;
    const key = [lot.place, lot.material, lot.regime].join('/');
    groups.set(key, [...(groups.get(key) ?? []), lot]);
  }
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { place, material, regime, originClass } = first;
    const parts = own.map(({ lot, grams }) => ({ lot, grams }));
    return [{ key, place, material, regime, originClass, parts, grams: massOf(parts) }];
  });
}

const own = ['event', 'receiver', 'on', 'receipts', 'stock', 'rations', 'signed', 'transfer'];

/** One line in the register of what was handed on, with the movement of its grams. */
export async function saveDelivery(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = tradeWords(event.locals.language);
  const { form, wrong } = words.food;
  const labels = { receiver: form.receiver, on: form.on };
  const keep = [...own, ...flowFields, ...itemFields()];
  const refusal: Refusal = {
    form: 'food',
    data,
    keep,
    labels,
    beside: { 'events/would-wait': 'stock' },
  };
  const receipts = allTyped(data, 'receipts');
  const read = readItems(data, words, typed(data, 'on'));
  const problems: readonly FormProblem[] = [
    ...missingFrom(event, data, labels),
    ...(receipts.length === 0 ? [{ code: 'receipts', ...wrong.receipts, field: 'receipts' }] : []),
    ...read.problems,
  ];
  if (problems.length > 0) return refusedHere(problems, refusal);
  const made = await deliveringOf(event, data, { holder: id, receipts, items: read.items }, words);
  if (!made.ok) return refusedHere([made.problem], refusal);
  const { statements } = made;
  return sendFood(event, id, { on: typed(data, 'on'), statements }, refusal);
}

type Delivering = {
  readonly holder: string;
  readonly receipts: readonly string[];
  readonly items: readonly Item[];
};
type Made =
  | { readonly ok: true; readonly statements: readonly FoodStatement[] }
  | { readonly ok: false; readonly problem: FormProblem };

async function deliveringOf(
  event: Sent,
  data: FormData,
  of: Delivering,
  words: TradeWords,
): Promise<Made> {
  const from = await stockTyped(event, data, of, words);
  if (!from.ok) return from;
  const { flow, parts, statements } = from;
  const transfer = typedOrNothing(data, 'transfer');
  const taker = await takerOf(event, typed(data, 'receiver'), flow?.moving.place ?? '', {
    signed: typed(data, 'signed'),
    ...rationsIn(data),
    ...(flow !== null || transfer === undefined ? {} : { transfer }),
  });
  if (taker === null) return { ok: true, statements };
  const said = { ...of, event: typed(data, 'event'), on: typed(data, 'on'), flow, taker };
  return { ok: true, statements: [...statements, ...handing(said, parts, newIds())] };
}

type FromStock =
  | {
      readonly ok: true;
      readonly flow: Flow | null;
      readonly parts: Parameters<typeof handing>[1];
      readonly statements: readonly FoodStatement[];
    }
  | { readonly ok: false; readonly problem: FormProblem };

/** Out of which stock it goes; what the account never had is first collected where it was given. */
async function stockTyped(
  event: Sent,
  data: FormData,
  { holder, receipts, items }: Delivering,
  words: TradeWords,
): Promise<FromStock> {
  const { wrong } = words.food;
  const no = (said: { sentence: string; remedy: string }, field = 'stock'): FromStock => ({
    ok: false,
    problem: { code: field, ...said, field },
  });
  const chosen = typed(data, 'stock');
  if (chosen === '') return { ok: true, flow: null, parts: [], statements: [] };
  const mass = massOf(items);
  const unfit = items.every(isUnfit);
  if (!unfit && items.some(isUnfit)) return no(wrong.mixed, 'name1');
  const register = await askOffice(event, `/api/v1/actors/${holder}/food`, foodRegisterAnswer);
  const open = register.open.filter((one) => receipts.includes(one.event));
  const [known, ...givers] = await Promise.all(
    [holder, ...open.map(({ donor }) => donor.actor)].map((one) => placed(event, one)),
  );
  const flow = await flowTyped(event, data, {
    holder,
    letter: known?.letter ?? null,
    donorPlaces: givers.flatMap(({ places }) => places),
  });
  if (chosen === notThere) {
    if (flow === null) return no(wrong.place, 'place');
    const left = open.map(({ donor, ...one }) => ({ ...one, donor: donor.actor }));
    const made = catchingUp(left, flow, { grams: mass, unfit }, newIds());
    if (massOf(made.parts) === mass) return { ok: true, flow, ...made };
    const there = massText(massOf(made.parts), words.kit);
    return no(wrong.notThatMuch(there, massText(mass, words.kit)), 'receipts');
  }
  const stock = await foodStock(event, holder, await openRegimes(event));
  const group = stock.find(({ key }) => key === chosen);
  const parts = firstGrams(group?.parts ?? [], mass);
  if (group === undefined || massOf(parts) < mass) {
    const there = massText(group?.grams ?? 0, words.kit);
    return no(wrong.notThatMuch(there, massText(mass, words.kit)));
  }
  const { place, material, regime, originClass } = group;
  const letter = known?.letter ?? null;
  const out = await flowTyped(event, data, { holder, letter, donorPlaces: [], place });
  const food = { material, regime, originClass };
  return { ok: true, parts, statements: [], flow: out === null ? null : { ...out, food } };
}
