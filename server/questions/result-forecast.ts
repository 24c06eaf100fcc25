import { createHash } from 'node:crypto';
import { seedOf } from '../../core/emissions/draws.ts';
import { wholeOf } from '../../core/indicators/aims.ts';
import { forecastDraws, forecastOf, type StageSeen } from '../../core/indicators/forecast.ts';
import type { FigureDays } from '../../core/indicators/figure-on.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { pathsOf, stagesBefore } from '../../core/indicators/paths.ts';
import { accept, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { renderProblem } from '../../wire/api/problem-json.ts';
import type { ForecastAnswer } from '../../wire/api/result-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { resultBook, type ResultBook } from './result-book.ts';
import { daysAsked, openedFor } from './result-figures.ts';
import { indicatorOf } from './result-indicator.ts';

/**
 * `GET /results/:code/forecast`: what the figure will be at the end of the programme, by those who
 * are on the way, and by the straight line; with what it takes to reach the target. Of an earlier
 * day by what had happened until then.
 */
export function resultForecast(
  asked: Asked,
  what: { readonly code: string; readonly on?: string },
  now: Instant,
): Promise<Result<ForecastAnswer>> {
  return whenStoreAnswers(async () => {
    const book = await resultBook(asked, now);
    const { code } = what;
    const indicator = indicatorOf(book, code);
    if (!indicator.ok) return indicator;
    const days = daysAsked(book, what, asked.programme.catalogue.earliestDay);
    if (!days.ok) return days;
    const { name, unit } = indicator.value;
    const problem = hinders(indicator.value, book);
    return accept({
      simulated: asked.programme.simulated,
      asOf: days.value.asOf,
      indicator: { code, name, unit },
      problem: problem === null ? null : renderProblem(problem),
      forecast: problem === null ? forecastFor(indicator.value, book, days.value) : null,
    });
  });
}

function hinders(
  { code, timing, query }: Indicator,
  { set, counting }: ResultBook,
): Problem | null {
  if (timing !== 'cumulative') {
    return { code: 'results/no-forecast', facts: { indicator: code } };
  }
  if (query.of === 'gramsCO2e' && !counting.climate.ok) return counting.climate.problem;
  const { start, end } = set.days;
  return start === null || end === null ? { code: 'results/dates-unset', facts: {} } : null;
}

function forecastFor(
  indicator: Indicator,
  book: ResultBook,
  days: FigureDays,
): ForecastAnswer['forecast'] {
  const { start, end } = book.set.days;
  if (start === null || end === null) return null;
  const standings = book.standings(indicator.code);
  const { asOf } = days;
  const { figure, many } = openedFor(book, indicator, days);
  const before = stagesBefore(indicator);
  const paths = pathsOf(indicator, standings, { ...book.counting, knownOn: asOf });
  const target = indicator.target?.value ?? null;
  const value = figure.value === null ? 0 : (wholeOf(figure.value) ?? 0);
  const inputs = { paths, start, end, asOf, value, version: indicator.version };
  const seed = seedOf(createHash('sha256').update(JSON.stringify(inputs)).digest('hex'));
  const { stages, ...said } = forecastOf({
    ...inputs,
    seed,
    target,
    stages: before.length + 1,
    qualified: many,
  });
  return {
    ...said,
    end,
    target,
    draws: forecastDraws,
    stages: stages.map((stage, n) => stageShown(before[n], stage, indicator, book)),
  };
}

function stageShown(
  code: string | undefined,
  seen: StageSeen,
  { code: own, name }: Indicator,
  { counting }: ResultBook,
): NonNullable<ForecastAnswer['forecast']>['stages'][number] {
  if (code === undefined) return { code: own, name, ...seen };
  const [of, requirement] = code.split('/');
  const pathway = counting.world.book.pathways.findLast((one) => one.code === of);
  const asked = pathway?.requirements.find((one) => one.code === requirement);
  return { code, name: asked?.name ?? pathway?.name ?? name, ...seen };
}
