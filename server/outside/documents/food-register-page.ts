import type { Bilingual, Catalogue } from '../../../core/materials/catalogue.ts';
import { dayOf, type Instant } from '../../../core/quantities/instant.ts';
import type { FoodLine, FoodParty, FoodRegisterAnswer } from '../../../wire/api/food-answers.ts';
import { kilograms } from '../../../words/mass.ts';
import { plainMoney } from '../plain-numbers.ts';
import type { AgreementSpeech } from './agreement-speech.ts';
import { dayInWords, edgesOf } from './speech.ts';
import { monthInWords } from './work-speech.ts';

type Paper = {
  readonly name: Bilingual;
  readonly simulated: boolean;
  readonly catalogue: Catalogue;
  readonly at: Instant;
  readonly says: FoodRegisterAnswer;
};

/** The register of donated food of a month, on paper lying on its side. */
export function foodRegisterPage(
  { name, simulated, catalogue, at, says }: Paper,
  of: AgreementSpeech,
): object {
  const { speech, food, words } = of;
  const { holder } = says;
  const month = monthInWords(says.month, words);
  const madeOn = dayOf(at, catalogue.offsetMinutes);
  return {
    ...edgesOf(
      { programme: name, simulated, madeOn },
      food.title(holder.name ?? '', month),
      speech,
    ),
    heading: food.heading,
    law: food.law,
    entries: [
      { label: food.holder, value: holder.name, span: 5 },
      { label: food.ruc, value: holder.ruc, span: 2 },
      { label: food.representative, value: signerOf(holder), span: 3 },
      { label: food.month, value: month, span: 2 },
    ],
    nothing: food.nothing,
    ...movements(says, of),
    ...sums(says, of),
    late: lateText(says, of),
    says: { title: food.says, lines: food.saysLines },
    'giver-signature': food.giverSignature,
  };
}

/** What came in and what went out, a line for each item. */
function movements(says: FoodRegisterAnswer, of: AgreementSpeech): object {
  const { food } = of;
  const servings = (rations: number | null, index: number): string =>
    index === 0 && rations !== null ? `${rations} ${food.rations.toLowerCase()}` : '';
  return {
    receptions: {
      title: food.receptions,
      columns: columnsOf(of, false),
      rows: says.receipts.flatMap(({ on, donor, items }) =>
        items.map((item) => [...lineOf({ on, who: donor, item }, of), '']),
      ),
    },
    deliveries: {
      title: food.deliveries,
      columns: columnsOf(of, true),
      rows: says.deliveries.flatMap(({ on, receiver, items, rations, signed }) =>
        items.map((item, index) => [
          ...lineOf({ on, who: receiver, item }, of),
          [servings(rations, index), signedText(signed, of)]
            .filter((text) => text !== '')
            .join(' · '),
        ]),
      ),
    },
  };
}

function sums({ totals, donors }: FoodRegisterAnswer, { food }: AgreementSpeech): object {
  return {
    balance: {
      title: food.balance,
      columns: ['', food.mass],
      rows: [
        [food.received, kilograms(totals.received)],
        [food.delivered, kilograms(totals.delivered)],
        [food.unfit, kilograms(totals.unfit)],
        [food.left, kilograms(totals.left)],
        [food.rations, String(totals.rations)],
      ],
    },
    donors: {
      title: food.donors,
      columns: [food.donor, `${food.mass} · ${food.value}`],
      rows: donors.map(({ donor, grams, values }) => [
        [donor.name ?? '', donor.ruc === null ? '' : `RUC ${donor.ruc}`]
          .filter((text) => text !== '')
          .join(' · '),
        [kilograms(grams), ...values.map((one) => `${one.currency} ${plainMoney(one.value)}`)].join(
          ' · ',
        ),
      ]),
    },
  };
}

function columnsOf({ food }: AgreementSpeech, handedOn: boolean): object {
  const { columns } = food;
  const widths: readonly (readonly [string, number])[] = [
    [columns.date, 3],
    [columns.who, 6],
    [columns.name, 4],
    [columns.brand, 3],
    [columns.unit, 3],
    [columns.count, 2],
    [columns.kilograms, 2],
    [columns.state, 3],
    [columns.value, 2],
    [columns.expires, 3],
    [handedOn ? columns.signed : columns.note, 4],
  ];
  return widths.map(([label, width]) => ({ label, width }));
}

function lineOf(
  { on, who, item }: { readonly on: string; readonly who: FoodParty; readonly item: FoodLine },
  { speech, terms }: AgreementSpeech,
): readonly string[] {
  return [
    dayInWords(on, speech),
    whoText(who),
    item.name,
    item.brand ?? '',
    item.unit,
    String(item.count),
    kilograms(item.grams),
    terms.foodStates[item.state],
    item.value === null ? '' : `${item.currency ?? ''} ${plainMoney(item.value)}`.trim(),
    item.expires === null ? '' : dayInWords(item.expires, speech),
  ];
}

function whoText(who: FoodParty): string {
  const ruc = who.ruc === null ? '' : `RUC ${who.ruc}`;
  return [who.name ?? '', ruc, who.document ?? '', signerOf(who) ?? '']
    .filter((text) => text !== '')
    .join(' · ');
}

function signerOf({ representative }: FoodParty): string | null {
  const parts = [representative?.name ?? '', representative?.document ?? ''];
  const text = parts.filter((part) => part !== '').join(' · ');
  return text === '' ? null : text;
}

function signedText(signed: string, { terms }: AgreementSpeech): string {
  return Object.entries(terms.signed).find(([code]) => code === signed)?.[1] ?? signed;
}

function lateText({ deliveries }: FoodRegisterAnswer, { food }: AgreementSpeech): string | null {
  const late = deliveries.flatMap((one) => one.late);
  return late.length === 0 ? null : `${food.late} ${[...new Set(late)].join(', ')}.`;
}
