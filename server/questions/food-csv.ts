import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant, Month } from '../../core/quantities/instant.ts';
import type { FoodLine, FoodParty, FoodRegisterAnswer } from '../../wire/api/food-answers.ts';
import { agreementTerms as termsEn } from '../../words/en/agreement-terms.ts';
import { foodRegisterWords as foodEn } from '../../words/en/food-register.ts';
import { agreementTerms as termsEs } from '../../words/es/agreement-terms.ts';
import { foodRegisterWords as foodEs } from '../../words/es/food-register.ts';
import { plainKilograms, plainMoney } from '../outside/plain-numbers.ts';
import { csvOf } from '../outside/sheet-out.ts';
import type { Asked } from './asked.ts';
import { foodRegister } from './food-register.ts';

type Language = 'es' | 'en';

/** `GET /actors/:id/food.csv`: the register of a month, a line for each item. */
export async function foodCsv(
  asked: Asked,
  viewer: Viewer,
  {
    language = 'es',
    ...what
  }: {
    readonly id: string;
    readonly month?: Month | undefined;
    readonly language?: Language | undefined;
  },
  now: Instant,
): Promise<Result<{ readonly text: string; readonly people: readonly string[] }>> {
  const found = await foodRegister(asked, viewer, what, now);
  if (!found.ok) return found;
  const words = language === 'es' ? foodEs : foodEn;
  const text = csvOf({
    name: words.file,
    headings: Object.values(words.columns).slice(0, -1),
    rows: rowsOf(found.value.answer, language),
    ...(asked.programme.simulated ? { above: words.simulated } : {}),
  });
  return accept({ text, people: found.value.people });
}

function rowsOf(
  { receipts, deliveries }: FoodRegisterAnswer,
  language: Language,
): readonly (readonly string[])[] {
  const [words, terms] = language === 'es' ? [foodEs, termsEs] : [foodEn, termsEn];
  const line = (kind: string, on: string, who: FoodParty, item: FoodLine): readonly string[] => [
    kind,
    on,
    who.name ?? '',
    who.ruc ?? who.document ?? '',
    who.representative?.name ?? '',
    who.representative?.document ?? '',
    item.name,
    item.brand ?? '',
    item.unit,
    String(item.count),
    plainKilograms(item.grams),
    terms.foodStates[item.state],
    item.value === null ? '' : plainMoney(item.value),
    item.currency ?? '',
    item.expires ?? '',
  ];
  const came = receipts.flatMap(({ on, donor, items }) =>
    items.map((item) => [...line(words.kinds.receive, on, donor, item), '', '', '']),
  );
  const went = deliveries.flatMap(({ on, receiver, items, late, rations, signed }) =>
    items.map((item, at) => [
      ...line(
        item.state === 'unfit' ? words.kinds.compost : words.kinds.deliver,
        on,
        receiver,
        item,
      ),
      late.includes(item.name) ? words.yes : '',
      at === 0 && rations !== null ? String(rations) : '',
      Object.entries(terms.signed).find(([code]) => code === signed)?.[1] ?? signed,
    ]),
  );
  return [...came, ...went];
}
