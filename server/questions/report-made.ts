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
import type { FreezingProgress, MakeReport, ReportPeriod } from '../commands/freeze-report.ts';
import { sha256Of } from '../outside/secrets.ts';
import type { Asked } from './asked.ts';
import type { EmissionsDesk } from './emissions-desk.ts';
import { readTogether } from './kept-with-log.ts';
import { frozenClimate } from './report-climate.ts';
import { bookAt, type ResultBook } from './result-book.ts';
import { figureDays, figureFor, monthsShown, type PartNames } from './result-figures.ts';
import { namesWith } from './result-names.ts';
import { worldPart } from './standing-world.ts';

/**
 * Makes the report of a period as the log stands now: the figures of the logframe with what counts
 * in them, and the climate account of that day where there is one. All is read at one position of
 * the log, which the report bears; what is recorded while it is made is not in it. Other requests
 * go on between two indicators.
 */
export function makingReports(desk: EmissionsDesk): MakeReport {
  return async (asked, { period, now }, told) => {
    let rows = 0;
    const hears = (more: number): void => told({ step: 'reading', done: (rows += more), of: null });
    hears(0);
    const { climateOf, ...read } = await readTogether(
      asked,
      async (reading) => {
        const book = await bookAt(reading, now);
        return {
          book,
          log: reading.state,
          called: await namesWith(reading.asked, operator, organisationsIn(book), now),
          climateOf: await frozenClimate(reading, desk, period.to, now),
        };
      },
      { ahead: [worldPart], hears },
    );
    told({ step: 'climate', done: 0, of: null });
    const climate = await climateOf(asked);
    return accept(await withFigures(asked, { ...read, period, now, climate }, told));
  };
}

function organisationsIn({ counting: { world, kind } }: ResultBook): readonly string[] {
  return [...world.walkers()].filter((id) => {
    const of = world.participant(id)?.kind;
    return of !== undefined && kind(of)?.isPerson === false;
  });
}

type Of = {
  readonly period: ReportPeriod;
  readonly now: Instant;
  readonly book: ResultBook;
  readonly log: { readonly epoch: string; readonly lastSeq: number };
  /** How the parts of figures were called there. */
  readonly called: PartNames;
  readonly climate: FrozenReport['climate'];
};

async function withFigures(
  asked: Asked,
  { book, period, now, log, called, climate }: Of,
  told: (progress: FreezingProgress) => void,
): Promise<FrozenReport> {
  const { logframe } = book.set;
  const days = figureDays(book, { on: period.to, from: period.from }, period.from);
  const figures: { readonly indicator: Indicator; readonly figure: Figure }[] = [];
  const { length: of } = logframe.indicators;
  told({ step: 'figures', done: 0, of });
  for (const indicator of logframe.indicators) {
    await book.count(indicator);
    figures.push({ indicator, figure: figureFor(book, indicator, days) });
    told({ step: 'figures', done: figures.length, of });
    await pause();
  }
  const freezing: Omit<FreezeAsked, 'indicators'> = {
    programme: programmeOf(asked, book),
    names: namesOf(figures, called),
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
    told({ step: 'evidence', done: frozen.length, of });
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

/** What the parts of the figures are called, each once. */
function namesOf(
  figures: readonly { readonly figure: Figure }[],
  called: PartNames,
): FrozenReport['names'] {
  const all = figures.map(({ figure }) => figure);
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
