import { monthEnd } from '../../core/indicators/aims.ts';
import type { Figure } from '../../core/indicators/figure.ts';
import {
  amountsOn,
  openedOn,
  type FigureDays,
  type Opened,
} from '../../core/indicators/figure-on.ts';
import type { Dimension, Indicator } from '../../core/indicators/logframe.ts';
import { monthOfProgramme, monthsUpTo } from '../../core/indicators/settings.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { parseDay, type Day } from '../../core/quantities/instant.ts';
import { renderProblem } from '../../wire/api/problem-json.ts';
import type { IndicatorFigure, LogframeAnswer } from '../../wire/api/result-answers.ts';
import type { Asked } from './asked.ts';
import type { ResultBook } from './result-book.ts';

/** Months that small multiples show where the programme has no dates. */
const monthsMost = 30;

/** Figures that are kept while the log stands: of some days, each indicator. */
const figuresMost = 200;

/** What the parts of a figure are called; null: it has no name, or the reader may not see it. */
export type PartNames = (dimension: Dimension, value: string) => Bilingual | null;

/** The same of whoever asks over the door: a day that has not come is refused, not replaced. */
export function daysAsked(
  book: ResultBook,
  asked: { readonly on?: string; readonly from?: string },
  earliest: Day,
): Result<FigureDays> {
  const refused = (field: string, detail: string): Result<FigureDays> =>
    refuse({ code: 'http/query-invalid', facts: { field, detail } });
  const { on = book.today, from } = asked;
  if (on > book.today) return refused('on', `<= ${book.today}`);
  if (from !== undefined && from > on) return refused('from', `<= ${on}`);
  return accept(figureDays(book, asked, earliest));
}

/** The days that were asked for: not after today; a period begins with the programme. */
export function figureDays(
  { set, today }: ResultBook,
  asked: { readonly on?: string; readonly from?: string },
  earliest: Day,
): FigureDays {
  const on = asked.on === undefined ? undefined : parseDay(asked.on);
  const asOf = on === undefined || on > today ? today : on;
  const { start } = set.days;
  const from = asked.from === undefined ? undefined : parseDay(asked.from);
  const begin = from ?? start ?? earliest;
  return { from: begin > asOf ? asOf : begin, asOf, start };
}

export function figureFor(...of: Parameters<typeof openedFor>): Figure {
  return openedFor(...of).figure;
}

export function openedFor(book: ResultBook, indicator: Indicator, days: FigureDays): Opened {
  const { counting, register, figures } = book;
  const key = `${indicator.code} ${days.from} ${days.asOf}`;
  const had = figures.get(key);
  if (had !== undefined) return had;
  const splitting = { indicator, counting, register };
  const made = openedOn(book.standings(indicator.code), days, splitting);
  if (figures.size >= figuresMost) figures.clear();
  figures.set(key, made);
  return made;
}

/** An indicator with its figure, as pages read it. */
export function indicatorShown(
  book: ResultBook,
  indicator: Indicator,
  { figure, flags }: Opened,
  of: { readonly days: FigureDays; readonly names: PartNames; readonly asked: Asked },
): IndicatorFigure {
  const { code, name, help, query, version, target } = indicator;
  const { days, names } = of;
  const on = (month: number): Day | null =>
    days.start === null ? null : monthEnd(days.start, month);
  return {
    code,
    name,
    help,
    version,
    result: indicator.result,
    level: indicator.level,
    unit: indicator.unit,
    timing: indicator.timing,
    measure: query.measure,
    countsFrom: indicator.countsFrom,
    value: figure.value,
    problem: figure.problem === null ? null : renderProblem(figure.problem),
    levels: figure.levels,
    splits: figure.splits.map(({ dimension, parts }) => ({
      dimension,
      parts: parts.map(({ value, amount }) => ({
        value,
        name: value === null ? null : names(dimension, value),
        amount,
      })),
    })),
    subtargets: figure.subtargets.map((one) => ({
      ...one,
      name: names(one.dimension, one.value),
      askedPermille: askedOf(indicator, one),
    })),
    baseline: indicator.baseline,
    milestones: indicator.milestones.map((one) => ({ ...one, on: on(one.month) })),
    target: target === null ? null : { ...target, on: on(target.month) },
    expected: figure.expected,
    track: figure.track,
    ...flags,
    months: monthsShown(book, indicator, days),
    unset: unsetOf(indicator, days),
    ...wordsOf(indicator, of.asked),
  };
}

function askedOf(
  { subtargets }: Indicator,
  { dimension, value }: { readonly dimension: Dimension; readonly value: string },
): number | null {
  const one = subtargets.find((each) => each.dimension === dimension && each.value === value);
  return one?.sharePermille ?? null;
}

function wordsOf(indicator: Indicator, { programme }: Asked) {
  const partners = new Map(programme.partnerOrganisations.map(({ code, name }) => [code, name]));
  return {
    verification: indicator.verification,
    assumption: indicator.assumption,
    responsible: indicator.responsible.map((code) => ({ code, name: partners.get(code) ?? code })),
    leading: [...indicator.leading],
    note: indicator.note,
    source: indicator.source,
    proposal: indicator.proposal,
    matches: indicator.matches,
  };
}

/** The figure at the end of each month so far: small multiples, and frozen reports. */
export function monthsShown(
  { set, standings, counting, register }: ResultBook,
  indicator: Indicator,
  { asOf, from }: FigureDays,
): IndicatorFigure['months'] {
  const splitting = { indicator, counting, register };
  const months = monthsUpTo(set.days, asOf, monthsMost);
  const each = months.map((month) => ({
    from: indicator.timing === 'period' ? month.from : from,
    asOf: month.on,
  }));
  const amounts = amountsOn(standings(indicator.code), each, splitting);
  return months.map(({ month, on }, n) => ({ month, on, amount: amounts[n] ?? null }));
}

/** What the partners have not set yet. */
function unsetOf(
  { baseline, target, milestones, responsible }: Indicator,
  { start }: FigureDays,
): IndicatorFigure['unset'] {
  return [
    ...(start === null ? (['dates'] as const) : []),
    ...(baseline === null ? (['baseline'] as const) : []),
    ...(target === null ? (['target'] as const) : []),
    ...(milestones.length === 0 ? (['milestones'] as const) : []),
    ...(responsible.length === 0 ? (['responsible'] as const) : []),
  ];
}

/** When the programme is, as far as somebody said. */
export function programmeShown(
  { set }: ResultBook,
  { programme }: Asked,
  asOf: Day,
): LogframeAnswer['programme'] {
  return {
    start: set.days.start,
    end: set.days.end,
    months: programme.identity.durationMonths,
    month: monthOfProgramme(set.days.start, asOf),
    partners: programme.partnerOrganisations.map(({ code, name }) => ({ code, name })),
    licence: set.licence,
  };
}
