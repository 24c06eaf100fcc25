import { soles } from '../../../../../words/figures.ts';
import type { Post } from '../../../../../wire/api/board-answers.ts';
import { instant } from '../../../../../core/quantities/instant.ts';
import { massText, momentText } from '../../../../../words/figures.ts';
import type { Language } from '../language.ts';
import { writtenDay } from '../register/written-day.ts';
import type { TradeWords } from './words.ts';

type Named = {
  readonly materials: readonly {
    readonly code: string;
    readonly name: Readonly<Record<Language, string>>;
  }[];
  readonly grades: readonly {
    readonly code: string;
    readonly name: Readonly<Record<Language, string>>;
  }[];
};

export function materialName(
  code: string,
  { materials }: Pick<Named, 'materials'>,
  language: Language,
) {
  return materials.find((one) => one.code === code)?.name[language] ?? code;
}

/** “Retazos de algodón, calidad A”. */
export function whatText({ material, grade }: Post, named: Named, language: Language): string {
  const name = materialName(material, named, language);
  const quality = named.grades.find(({ code }) => code === grade)?.name[language];
  return [name, ...(quality === undefined ? [] : [quality])].join(', ');
}

/** “40 kg, cada semana”. */
export function amountText({ grams, every }: Post, words: TradeWords): string {
  const mass = grams === null ? words.offers.amountUnsaid : massText(grams, words.kit);
  return `${mass}, ${words.terms.every[every]}`;
}

export function whenText({ from, until, weekdays }: Post, { offers, kit }: TradeWords): string {
  const day = (text: string): string => writtenDay(text, kit);
  const span = until === null ? offers.since(day(from)) : offers.fromTo(day(from), day(until));
  const days = weekdays.flatMap((weekday) => offers.weekdays[weekday - 1] ?? []);
  return [span, ...days].join(', ');
}

export function priceText({ price }: Post, { offers }: TradeWords): string {
  if (price === null) return offers.noPrice;
  const { perKg, currency } = price;
  return currency === 'PEN' ? soles(perKg) : `${currency} ${soles(perKg).slice(3)}`;
}

export function spoilsText({ spoilsAt }: Post, offset: number, words: TradeWords): string | null {
  if (spoilsAt === null) return null;
  return words.offers.spoils(momentText(instant(Date.parse(spoilsAt)), offset, words.kit));
}
