import type { ActionFailure } from '@sveltejs/kit';
import { boardAnswer } from '../../../../../wire/api/board-answers.ts';
import { foodRegisterAnswer } from '../../../../../wire/api/food-answers.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import type { FrameEvent } from '../register/frame.server.ts';
import { weigh } from '../register/kilograms.ts';
import {
  askOffice,
  missingFrom,
  refusedHere,
  typed,
  typedOrNothing,
  type Refusal,
  type Sent,
} from '../server/office.ts';
import {
  flowChoices,
  flowFields,
  flowTyped,
  newIds,
  placed,
  sendFood,
} from './food-flow.server.ts';
import { massOf } from './food-flows.ts';
import { itemFields, readItems } from './food-items.ts';
import { movedAt } from './food-moved.server.ts';
import { isUnfit, receiving, type Item, type Taker } from './food-plan.ts';
import { organisationsFor, tradeFrame } from './trade.server.ts';
import { tradeWords, type TradeWords } from './words.ts';
import { massText } from '../../../../../words/figures.ts';

/** First who gives, then what: the places where it can have been given are those of the giver. */
export async function receivePage(event: FrameEvent, id: string) {
  const asked = event.url.searchParams;
  const [frame, register, organisations, board] = await Promise.all([
    tradeFrame(event),
    askOffice(event, `/api/v1/actors/${id}/food`, foodRegisterAnswer),
    organisationsFor(event),
    askOffice(event, '/api/v1/board', boardAnswer, { side: 'offer' }),
  ]);
  const offers = board.posts.filter(({ spoilsAt }) => spoilsAt !== null);
  const offer = offers.find(({ event: one }) => one === asked.get('oferta'));
  const others = organisations.filter(({ actor }) => actor !== register.holder.actor);
  const donor = others.find(({ actor }) => actor === (offer?.by.actor ?? asked.get('dona')));
  const common = { ...frame, register, others, hands: asked.has('entrega') };
  if (donor === undefined) return { ...common, form: null };
  const [moved, from, holder] = await Promise.all([
    movedAt(event, id, 'to'),
    placed(event, donor.actor),
    placed(event, id),
  ]);
  const outlets = new Set(
    frame.kinds.filter(({ part }) => part === 'community').map(({ code }) => code),
  );
  const flow = await flowChoices(event, { donor: from, holder });
  return {
    ...common,
    form: {
      donor,
      moved,
      kitchens: others.filter(({ kind }) => outlets.has(kind)),
      composters: others.filter(({ kind }) => flow.keepers.includes(kind)),
      flow,
      offers: offers.filter(({ by }) => by.actor === donor.actor),
      offer: offer?.event ?? '',
      fresh: newIds()(),
    },
  };
}

const own = ['event', 'donor', 'on', 'offer', 'transfer', 'total', 'eater', 'rations'] as const;

/** What was taken in, with the flow of its grams; and handed on in the same send, where it was. */
export async function saveReceipt(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = tradeWords(event.locals.language);
  const { form } = words.food;
  const labels = { donor: form.donor, on: form.on };
  const refusal: Refusal = {
    form: 'food',
    data,
    keep: [...own, 'signed', 'composter', ...flowFields, ...itemFields()],
    labels,
    beside: { 'events/would-wait': 'place' },
  };
  const read = readItems(data, words, typed(data, 'eater') === '' ? undefined : typed(data, 'on'));
  const problems = [
    ...missingFrom(event, data, labels),
    ...read.problems,
    ...unbalanced(data, read.items, words),
  ];
  if (problems.length > 0) return refusedHere(problems, refusal);
  const statements = await receivingOf(event, data, { holder: id, items: read.items });
  return sendFood(event, id, { on: typed(data, 'on'), statements }, refusal);
}

/** What the scale says against what the lines say; and nobody takes what there is none of. */
function unbalanced(
  data: FormData,
  items: readonly Item[],
  { food: { wrong }, kit }: TradeWords,
): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const mass = massOf(items);
  const total = weigh(typed(data, 'total'));
  if (typed(data, 'total') !== '' && total !== mass) {
    const said = wrong.total(massText(mass, kit), typed(data, 'total'));
    problems.push({ code: 'total', ...said, field: 'total' });
  }
  if (typed(data, 'rations') !== '' && typed(data, 'eater') === '') {
    problems.push({ code: 'eater', ...wrong.noEater, field: 'eater' });
  }
  if (items.length === 0) return problems;
  if (typed(data, 'eater') !== '' && items.every(isUnfit)) {
    problems.push({ code: 'eater', ...wrong.nothingFit, field: 'eater' });
  }
  if (typed(data, 'composter') !== '' && !items.some(isUnfit)) {
    problems.push({ code: 'composter', ...wrong.nothingUnfit, field: 'composter' });
  }
  return problems;
}

async function receivingOf(
  event: Sent,
  data: FormData,
  of: { readonly holder: string; readonly items: readonly Item[] },
) {
  const donor = typed(data, 'donor');
  const [from, holder] = await Promise.all([placed(event, donor), placed(event, of.holder)]);
  const transfer = typedOrNothing(data, 'transfer');
  const offer = typedOrNothing(data, 'offer');
  const flow =
    transfer === undefined
      ? await flowTyped(event, data, {
          holder: of.holder,
          letter: holder.letter,
          donorPlaces: from.places,
        })
      : null;
  const there = flow?.moving.place ?? '';
  const signed = typed(data, 'signed');
  return receiving(
    {
      ...of,
      event: typed(data, 'event'),
      donor,
      on: typed(data, 'on'),
      more: {
        ...(offer === undefined ? {} : { offer }),
        ...(transfer === undefined ? {} : { transfer }),
      },
      flow,
      eater: await takerOf(event, typed(data, 'eater'), there, { signed, ...rationsIn(data) }),
      composter: await takerOf(event, typed(data, 'composter'), there, { signed }),
    },
    newIds(),
  );
}

/** Whoever has no place in the register takes it over where it was given. */
export async function takerOf(
  event: Sent,
  actor: string,
  there: string,
  more: Taker['more'],
): Promise<Taker | null> {
  if (actor === '') return null;
  const { places } = await placed(event, actor);
  return { actor, place: places[0]?.place ?? there, more };
}

export function rationsIn(data: FormData): { readonly rations?: number } {
  const rations = Number(typed(data, 'rations'));
  return Number.isSafeInteger(rations) && rations > 0 ? { rations } : {};
}
