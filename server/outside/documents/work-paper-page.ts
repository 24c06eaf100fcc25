import { amountText, currencySign } from '../../../words/money.ts';
import { kilograms } from '../../../words/mass.ts';
import type { WorkPaper } from '../../questions/work-paper.ts';
import { dayInWords, edgesOf } from './speech.ts';
import { monthInWords, type WorkSpeech } from './work-speech.ts';

type Row = {
  readonly label: string;
  readonly grams: number;
  readonly days: number | null;
  readonly money: ReadonlyMap<string, Money>;
};
type Money = { readonly signed: number; readonly unsigned: number; readonly sold: number };

/** The paper of a person's work and income. */
export function workPaperPage(paper: WorkPaper, of: WorkSpeech): object {
  const { speech, words } = of;
  const { proof } = words;
  const name = paper.name ?? proof.unnamed;
  const rows = rowsOf(paper, of);
  const currencies = [...new Set(rows.flatMap(({ money }) => [...money.keys()]))].toSorted();
  return {
    ...edgesOf(paper, proof.title(name), speech),
    heading: proof.heading,
    entries: [
      { label: speech.documents.sheet.fullName, value: name, span: 8 },
      { label: proof.document, value: paper.document, span: 4 },
      { label: proof.association, value: associationsOf(paper, of), span: 8 },
      {
        label: proof.period,
        value: words.period(monthInWords(paper.from, words), monthInWords(paper.to, words)),
        span: 4,
      },
    ],
    'by-month': proof.byMonth,
    nothing: words.nothing,
    columns: [
      { label: proof.month, width: 3 },
      { label: words.kilograms, width: 2 },
      { label: proof.days, width: 2 },
      ...currencies.flatMap((currency) =>
        [proof.signed, proof.unsigned, proof.sold].map((label) => ({
          label: label(currencySign(currency)),
          width: 2,
        })),
      ),
    ],
    rows: rows.map((row) => cellsOf(row, currencies)),
    sums: rows.length === 0 ? [] : sumsOf(rows, of).map((row) => cellsOf(row, currencies)),
    materials: materialsOf(paper, of),
    says: { title: proof.saysTitle, lines: proof.says },
    own: proof.own,
    representative: proof.representative,
  };
}

function associationsOf({ associations }: WorkPaper, { speech, words }: WorkSpeech): string {
  const { proof } = words;
  if (associations.length === 0) return proof.alone;
  return associations
    .map(({ name, since }) =>
      since === null ? proof.sinceUnknown(name) : proof.since(name, dayInWords(since, speech)),
    )
    .join('; ');
}

function rowsOf({ months }: WorkPaper, { words }: WorkSpeech): readonly Row[] {
  return months.map(({ month, brought, earned }) => ({
    label: monthInWords(month, words),
    grams: brought.reduce((sum, row) => sum + row.grams, 0),
    days: new Set(brought.map(({ day }) => day)).size,
    money: new Map(
      earned.map(({ currency, shared, signed, sold }) => [
        currency,
        { signed, unsigned: shared - signed, sold },
      ]),
    ),
  }));
}

/** The sum, and what a month with records brings on average, rounded down. */
function sumsOf(rows: readonly Row[], { words }: WorkSpeech): readonly Row[] {
  const currencies = new Set(rows.flatMap(({ money }) => [...money.keys()]));
  const total = (of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const money = new Map(
    [...currencies].map((currency) => {
      const part = (name: keyof Money): number =>
        total((row) => row.money.get(currency)?.[name] ?? 0);
      return [currency, { signed: part('signed'), unsigned: part('unsigned'), sold: part('sold') }];
    }),
  );
  const each = (sum: number): number => Math.floor(sum / rows.length);
  const average = new Map(
    [...money].map(([currency, { signed, unsigned, sold }]) => [
      currency,
      { signed: each(signed), unsigned: each(unsigned), sold: each(sold) },
    ]),
  );
  const grams = total((row) => row.grams);
  const days = total((row) => row.days ?? 0);
  return [
    { label: words.total, grams, days, money },
    { label: words.proof.average, grams: each(grams), days: null, money: average },
  ];
}

function cellsOf({ label, grams, days, money }: Row, currencies: readonly string[]): string[] {
  return [
    label,
    kilograms(grams),
    days === null ? '' : String(days),
    ...currencies.flatMap((currency) => {
      const { signed = 0, unsigned = 0, sold = 0 } = money.get(currency) ?? {};
      return [amountText(signed), amountText(unsigned), amountText(sold)];
    }),
  ];
}

function materialsOf({ months }: WorkPaper, { words, material }: WorkSpeech): object {
  const sums = new Map<string, number>();
  for (const row of months.flatMap(({ brought }) => brought)) {
    sums.set(row.material, (sums.get(row.material) ?? 0) + row.grams);
  }
  return {
    title: words.proof.materials,
    columns: [words.proof.material, words.kilograms],
    rows: [...sums]
      .toSorted(([, a], [, b]) => b - a)
      .map(([code, grams]) => [material(code), kilograms(grams)]),
  };
}
