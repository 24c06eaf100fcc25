import type { Viewer } from '../../core/access/viewer.ts';
import type { Counted } from '../../core/indicators/figure.ts';
import type { Dimension, Indicator } from '../../core/indicators/logframe.ts';
import type { Condition } from '../../core/indicators/query.ts';
import type { Pathway } from '../../core/pathways/pathway.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { CountedShown, IndicatorAnswer } from '../../wire/api/result-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { describedThings } from './described-things.ts';
import { walkersSeen, type Walkers } from './pathway-names.ts';
import { recordsOpenTo } from './record-rights.ts';
import { resultBook, type ResultBook } from './result-book.ts';
import { daysAsked, indicatorShown, openedFor, programmeShown } from './result-figures.ts';
import { partNames } from './result-names.ts';
import type { PartNames } from './result-figures.ts';
import { maySet } from './results.ts';

/** Rows of one page of what counts. */
const pageSize = 100;

export type IndicatorFound = {
  readonly answer: IndicatorAnswer;
  readonly people: readonly string[];
};

export type CountedAsked = {
  readonly code: string;
  readonly on?: string;
  readonly from?: string;
  readonly by?: Dimension;
  readonly is?: string;
  readonly page?: string;
};

/**
 * `GET /results/:code`: one figure and who or what counts in it, the latest first. Whoever is
 * beyond the reader's reach stands there by id, without anything else.
 */
export function resultIndicator(
  asked: Asked,
  viewer: Viewer,
  what: CountedAsked,
  now: Instant,
): Promise<Result<IndicatorFound>> {
  return whenStoreAnswers(async () => {
    const book = await resultBook(asked, now);
    const indicator = indicatorOf(book, what.code);
    if (!indicator.ok) return indicator;
    const asking = daysAsked(book, what, asked.programme.catalogue.earliestDay);
    if (!asking.ok) return asking;
    const days = asking.value;
    const opened = openedFor(book, indicator.value, days);
    const { figure } = opened;
    const inPart =
      what.by === undefined
        ? undefined
        : figure.counted.flatMap((one) => partIn(one, what) ?? []).toReversed();
    const page = Number(what.page ?? 1);
    const before = (page - 1) * pageSize;
    const rows = inPart?.slice(before, before + pageSize) ?? opened.latest(before, pageSize);
    const total = inPart?.length ?? opened.many;
    const delivered = rows.flatMap(({ id, kind }) => (kind === 'delivery' ? [id] : []));
    const [names, walkers, records] = await Promise.all([
      partNames(asked, viewer, [figure], now),
      walkersFor(asked, viewer, { rows, book }, now),
      recordsOpenTo(asked, viewer, delivered, now),
    ]);
    const shown = rows.map((one) => countedShown(one, { walkers, names, book, records }));
    const days_ = { days, names, asked };
    const result = book.set.logframe.results.find(({ code }) => code === indicator.value.result);
    return accept({
      answer: {
        simulated: asked.programme.simulated,
        from: days.from,
        asOf: days.asOf,
        programme: programmeShown(book, asked, days.asOf),
        result: result ?? {
          code: indicator.value.result,
          level: 'output',
          name: indicator.value.name,
        },
        indicator: indicatorShown(book, indicator.value, opened, days_),
        counted: shown.map(({ row }) => row),
        total,
        page,
        pages: Math.max(1, Math.ceil(total / pageSize)),
        query: JSON.stringify(indicator.value.query),
        criteria: criteriaOf(indicator.value, book),
        may: { set: maySet(viewer) },
      },
      people: shown.flatMap(({ person }) => person ?? []),
    });
  });
}

export function indicatorOf({ set }: ResultBook, code: string): Result<Indicator> {
  const found = set.logframe.indicators.find((one) => one.code === code);
  if (found !== undefined) return accept(found);
  return refuse({ code: 'results/indicator-unknown', facts: { indicator: code } });
}

/** What of it is in the part that is asked for; of several sources only the grams of that one. */
function partIn(one: Counted, { by: dimension, is }: CountedAsked): Counted | undefined {
  if (dimension === undefined) return one;
  if (dimension === 'source' && one.sources !== undefined) {
    const part = one.sources.find(({ kind }) => kind === (is ?? ''));
    return part === undefined ? undefined : { ...one, weight: part.grams };
  }
  const value = one.by[dimension] ?? null;
  return value === (is === undefined || is === '' ? null : is) ? one : undefined;
}

/** Who the rows are, as this viewer may see them; of a promise, whoever made it. */
export async function walkersFor(
  asked: Asked,
  viewer: Viewer,
  {
    rows,
    book,
  }: { readonly rows: readonly Pick<Counted, 'id' | 'kind'>[]; readonly book: ResultBook },
  now: Instant,
): Promise<Walkers> {
  const { world, promised } = book.counting;
  const makers = new Map(promised.map(({ id, by }) => [String(id), by]));
  const actors = rows.flatMap(({ id, kind }) => {
    const actor = kind === 'actor' ? id : kind === 'commitment' ? makers.get(id) : undefined;
    if (actor === undefined) return [];
    return [{ id: actor, kind: world.participant(actor)?.kind ?? '' }];
  });
  const things = await describedThings(asked);
  return walkersSeen(asked, viewer, { actors, things }, now);
}

type Showing = {
  readonly walkers: Walkers;
  readonly names: PartNames;
  readonly book: ResultBook;
  /** Deliveries whose record opens. */
  readonly records: ReadonlySet<string>;
};

function countedShown(
  one: Counted,
  { walkers, names, book, records }: Showing,
): { readonly row: CountedShown; readonly person: string | null } {
  const { id, kind, since, weight, now, notSeenAgain } = one;
  const maker = book.counting.promised.find((promise) => promise.id === id)?.by;
  const seen =
    kind === 'commitment'
      ? maker && walkers.seen('actor', maker)
      : kind === 'delivery'
        ? undefined
        : walkers.seen(kind, id);
  // What a delivery was of tells of nobody: it is said whether its record opens or not.
  const isKnown = kind === 'delivery' || seen !== undefined;
  const by = Object.entries(one.by).flatMap(([dimension, value]): CountedShown['by'] => {
    if (!isKnown || !isDimension(dimension, one)) return [];
    const name = value === null ? null : names(dimension, value);
    return [{ dimension, value, name }];
  });
  return {
    row: {
      id,
      kind,
      name: seen?.shown.name ?? null,
      actorKind: seen?.shown.actorKind ?? null,
      district: seen?.shown.district ?? null,
      opens: kind === 'delivery' ? records.has(id) : seen !== undefined,
      since,
      weight,
      kept: kind !== 'commitment' || weight > 0,
      by,
      now,
      notSeenAgain,
    },
    person: seen?.person ?? null,
  };
}

function isDimension(name: string, { by }: Counted): name is Dimension {
  return Object.hasOwn(by, name);
}

/** The criteria that the query names, with what they ask for in words. */
function criteriaOf({ query }: Indicator, { counting }: ResultBook): IndicatorAnswer['criteria'] {
  if (query.measure !== 'count') return [];
  const { pathways } = counting.world.book;
  return criteriaIn(query.where).flatMap(([code, version]) => {
    const of = pathways.filter((one) => one.code === code);
    const found: Pathway | undefined =
      version === undefined ? of.at(-1) : of.find((one) => one.version === version);
    if (found === undefined) return [];
    return [{ code, name: found.name, version: found.version, help: found.help }];
  });
}

function criteriaIn(where: Condition): (readonly [string, string | undefined])[] {
  if ('all' in where) return where.all.flatMap(criteriaIn);
  if ('any' in where) return where.any.flatMap(criteriaIn);
  if ('not' in where) return criteriaIn(where.not);
  return 'criterion' in where ? [[where.criterion, where.version]] : [];
}
