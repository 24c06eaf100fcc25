import { setImmediate as pause } from 'node:timers/promises';
import { operator } from '../../core/access/viewer.ts';
import type { Figure } from '../../core/indicators/figure.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { accept } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { frozenIndicator, reportWith, type FreezeAsked } from '../../core/reports/freeze.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import { reportFileWords as filesEn } from '../../words/en/report-files.ts';
import { reportFileWords as filesEs } from '../../words/es/report-files.ts';
import type { MakeReport, ReportPeriod } from '../commands/freeze-report.ts';
import { sha256Of } from '../outside/secrets.ts';
import { standing } from '../store/questions/standing.ts';
import type { Asked } from './asked.ts';
import type { EmissionsDesk } from './emissions-desk.ts';
import { frozenClimate } from './report-climate.ts';
import { resultBook, type ResultBook } from './result-book.ts';
import { figureDays, figureFor, monthsShown } from './result-figures.ts';
import { partNames } from './result-names.ts';

/**
 * Makes the report of a period as the log stands now: the figures of the logframe with what counts
 * in them, and the climate account of that day where there is one. Other requests go on between two
 * indicators.
 */
export function makingReports(desk: EmissionsDesk): MakeReport {
  return async (asked, { period, now }, told) => {
    const log = await standing(asked.db, asked.programme.id);
    const book = await resultBook(asked, now);
    const climate = await frozenClimate(asked, desk, period.to, now);
    const report = await withFigures(asked, book, { period, now, log, climate }, told);
    return accept(report);
  };
}

type Of = {
  readonly period: ReportPeriod;
  readonly now: Instant;
  readonly log: { readonly epoch: string; readonly lastSeq: number };
  readonly climate: FrozenReport['climate'];
};

async function withFigures(
  asked: Asked,
  book: ResultBook,
  { period, now, log, climate }: Of,
  told: (done: number, of: number) => void,
): Promise<FrozenReport> {
  const { logframe } = book.set;
  const days = figureDays(book, { on: period.to, from: period.from }, period.from);
  const figures = logframe.indicators.map((indicator) => ({
    indicator,
    figure: figureFor(book, indicator, days),
  }));
  const freezing: Omit<FreezeAsked, 'indicators'> = {
    programme: programmeOf(asked, book),
    names: await namesOf(asked, figures, now),
    period,
    frozenAt: now,
    log: { epoch: log.epoch, position: log.lastSeq },
    results: logframe.results,
    climate,
    counting: book.counting,
    hash: sha256Of,
  };
  const frozen = [];
  for (const { indicator, figure } of figures) {
    const months = monthsShown(book, indicator, days).map(({ month, amount }) => {
      return { month, amount };
    });
    frozen.push(frozenIndicator({ indicator, figure, months }, freezing));
    told(frozen.length, figures.length);
    await pause();
  }
  return reportWith(frozen, freezing);
}

function programmeOf({ programme }: Asked, { set }: ResultBook): FrozenReport['programme'] {
  const { id, code, name, simulated, identity, catalogue } = programme;
  return {
    id,
    code,
    name,
    simulated,
    funder: identity.funder ?? { es: filesEs.toBeSet, en: filesEn.toBeSet },
    partners: programme.partnerOrganisations.map((one) => ({ code: one.code, name: one.name })),
    districts: catalogue.districts.map((one) => ({ code: one.ubigeo, name: one.name })),
    start: set.days.start,
    end: set.days.end,
    licence: set.licence,
    iati: identity.iati,
  };
}

/** What the parts of the figures are called now, each once. */
async function namesOf(
  asked: Asked,
  figures: readonly { readonly indicator: Indicator; readonly figure: Figure }[],
  now: Instant,
): Promise<FrozenReport['names']> {
  const all = figures.map(({ figure }) => figure);
  const called = await partNames(asked, operator, all, now);
  const found = new Map<string, FrozenReport['names'][number]>();
  for (const { dimension, parts } of all.flatMap(({ splits }) => splits)) {
    for (const { value } of parts) {
      const name = value === null ? null : called(dimension, value);
      if (value !== null && name !== null) {
        found.set(`${dimension} ${value}`, { dimension, value, name });
      }
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
