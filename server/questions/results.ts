import { scopeOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { LogframeAnswer } from '../../wire/api/result-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { resultBook } from './result-book.ts';
import { daysAsked, indicatorShown, openedFor, programmeShown } from './result-figures.ts';
import { partNames } from './result-names.ts';

/**
 * `GET /results`: the logframe with every figure on a day, its parts, milestones and months.
 * Figures are of the whole programme, whoever asks; they name nobody but associations that the
 * reader sees.
 */
export function results(
  asked: Asked,
  viewer: Viewer,
  query: { readonly on?: string; readonly from?: string },
  now: Instant,
): Promise<Result<LogframeAnswer>> {
  return whenStoreAnswers(async () => {
    const book = await resultBook(asked, now);
    const asking = daysAsked(book, query, asked.programme.catalogue.earliestDay);
    if (!asking.ok) return asking;
    const days = asking.value;
    const { logframe } = book.set;
    const figures = logframe.indicators.map((indicator) => ({
      indicator,
      opened: openedFor(book, indicator, days),
    }));
    const all = figures.map(({ opened }) => opened.figure);
    const names = await partNames(asked, viewer, all, now);
    return accept({
      simulated: asked.programme.simulated,
      from: days.from,
      asOf: days.asOf,
      programme: programmeShown(book, asked, days.asOf),
      results: [...logframe.results],
      indicators: figures.map(({ indicator, opened }) => {
        return indicatorShown(book, indicator, opened, { days, names, asked });
      }),
      may: { set: maySet(viewer) },
    });
  });
}

export function maySet(viewer: Viewer): boolean {
  return scopeOf(viewer, 'results.set') === 'all';
}
