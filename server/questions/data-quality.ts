import { reachOf } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { qualityRules, type QualityRule } from '../../core/evidence/quality-rules.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { addDays, dayOf, startOfDay, type Instant } from '../../core/quantities/instant.ts';
import type {
  QualityAnswer,
  QualityAsked,
  QualityFound,
  ToLookAt,
} from '../../wire/api/quality-answers.ts';
import * as doubtful from '../store/results/doubtful.ts';
import { shownRows } from '../store/search/shown-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { likelyPairs } from './likely-pairs.ts';
import { listedOut, lookingAt, seenRows } from './listed-actor.ts';
import { mendersOf } from './menders.ts';
import { resultBook, type ResultBook } from './result-book.ts';
import { saidByOne } from './said-by-one.ts';
import { whileLogStands } from './while-log-stands.ts';
import { namedActors, whoOf, type Named } from './worker.ts';

const pageSize = 50;
/** A sheet copied later is looked for among so many records, the last that were received. */
const latestLooked = 100_000;

type FromStore = Exclude<QualityRule, 'possible_doubles'>;
type Suspects = { readonly rule: FromStore; readonly found: doubtful.Doubtful | null };
type QualityTold = { readonly answer: QualityAnswer; readonly people: readonly string[] };

/** Of all rules at once, and of whoever reaches as far: only their names depend on who reads. */
const kept = whileLogStands<readonly Suspects[]>();

/**
 * `GET /results/quality`: what may be wrong in what was recorded, by rule, of those that the reader
 * may read, with whoever can mend it. Nothing of it is corrected by itself.
 */
export function dataQuality(
  asked: Asked,
  viewer: Viewer,
  { rule, page: pageAsked }: QualityAsked,
  now: Instant,
): Promise<Result<QualityTold>> {
  return whenStoreAnswers(async () => {
    const { programme } = asked;
    const book = await resultBook(asked, now);
    const page = Number(pageAsked ?? 1);
    const from = (page - 1) * pageSize;
    const look = { reach: reachOf(viewer, 'results.read'), from, most: pageSize };
    const wanted = qualityRules.filter((one) => rule === undefined || one === rule);
    const ofStore = wanted.filter((one) => one !== 'possible_doubles');
    const suspects =
      rule === undefined && page === 1
        ? await kept(asked, `${book.today} ${JSON.stringify(look.reach)}`, () =>
            suspectsOf(asked, book, ofStore, look),
          )
        : await suspectsOf(asked, book, ofStore, look);
    const rules = await rulesOut(asked, viewer, { suspects, book, page }, now);
    if (wanted.includes('possible_doubles')) {
      const doubles = await doublesOut(asked, viewer, page, now);
      rules.splice(Math.min(2, rules.length), 0, doubles);
    }
    return accept({
      answer: { simulated: programme.simulated, asOf: book.today, rules },
      people: [...new Set(rules.flatMap(({ rows }) => rows.flatMap(namesIn)))],
    });
  });
}

async function suspectsOf(
  asked: Asked,
  book: ResultBook,
  rules: readonly FromStore[],
  look: doubtful.DoubtAsked,
): Promise<readonly Suspects[]> {
  const found: Suspects[] = [];
  // One after the other: each may read much, and others ask too.
  for (const rule of rules) found.push({ rule, found: await finds[rule](asked, book, look) });
  return found;
}

type Find = (
  asked: Asked,
  book: ResultBook,
  look: doubtful.DoubtAsked,
) => Promise<doubtful.Doubtful | null>;

const finds: Readonly<Record<FromStore, Find>> = {
  undeclared_sex: ({ db, programme }, _, look) => doubtful.undeclaredSex(db, programme.id, look),
  single_source: async (asked, { today }, look) => {
    const ids = await saidByOne(asked, today);
    return doubtful.recordsAmong(asked.db, asked.programme.id, ids, look);
  },
  outside_dates: async ({ db, programme }, { set }, look) => {
    const { start, end } = set.days;
    if (start === null && end === null) return null;
    const offset = programme.catalogue.offsetMinutes;
    const span = {
      from: start === null ? null : startOfDay(start, offset),
      before: end === null ? null : startOfDay(addDays(end, 1), offset),
    };
    return doubtful.recordsOutside(db, programme.id, span, look);
  },
  same_minute: ({ db, programme }, _, look) =>
    doubtful.sameMinute(db, programme.id, latestLooked, look),
  without_scale: ({ db, programme }, _, look) => doubtful.withoutScale(db, programme.id, look),
  without_point: ({ db, programme }, _, look) =>
    doubtful.unplacedOfOrganisations(db, programme.id, look),
};

type Listed = {
  readonly suspects: readonly Suspects[];
  readonly book: ResultBook;
  readonly page: number;
};

async function rulesOut(
  asked: Asked,
  viewer: Viewer,
  { suspects, book, page }: Listed,
  now: Instant,
): Promise<QualityFound[]> {
  const rows = suspects.flatMap(({ found }) => found?.rows ?? []);
  const named = await namedActors(
    asked,
    viewer,
    rows.flatMap(({ about, by }) => [about, by]),
    now,
  );
  const menders = mendersOf(book);
  const asWell = suspects.flatMap(({ rule, found }) =>
    (found?.rows ?? []).flatMap(({ about }) => menders(rule, named(about).actor)),
  );
  const others = await namedActors(
    asked,
    viewer,
    asWell.map(({ actor }) => actor),
    now,
  );
  const offset = asked.programme.catalogue.offsetMinutes;
  return suspects.map(({ rule, found }): QualityFound => {
    const pages = Math.max(1, Math.ceil((found?.many ?? 0) / pageSize));
    const sum = { rule, atLeast: false, page, pages };
    if (found === null) return { ...sum, count: null, rows: [] };
    return {
      ...sum,
      count: found.many,
      rows: found.rows.map((row) => {
        const about = named(row.about);
        const by = named(row.by);
        const also = menders(rule, about.actor).filter(({ actor }) => actor !== by.actor);
        return {
          id: row.id,
          opens: opensAs(rule, about),
          about: whoOf(about),
          other: null,
          day: row.at === null ? null : dayOf(row.at, offset),
          mends: [
            mender(by, 'recorder'),
            ...also.map(({ actor, as }) => mender(others(actor), as)),
          ],
        };
      }),
    };
  });
}

type Mending = ToLookAt['mends'][number];

function mender(named: Named, as: Mending['as']): Mending {
  const who = whoOf(named);
  const opens = named.isPerson ? 'person' : 'organisation';
  return { ...who, as, opens: who.name === null ? null : opens };
}

function opensAs(rule: FromStore, about: Named): ToLookAt['opens'] {
  if (rule !== 'undeclared_sex' && rule !== 'without_point') return 'record';
  return about.isPerson ? 'person' : 'organisation';
}

/** Of the likely doubles of the whole register those of which the reader sees both. */
async function doublesOut(
  asked: Asked,
  viewer: Viewer,
  page: number,
  now: Instant,
): Promise<QualityFound> {
  const { db, programme } = asked;
  const { pairs, isWhole } = await likelyPairs(asked);
  const looking = lookingAt(programme.catalogue, viewer, now);
  const ids = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const rows = await shownRows(db, programme.id, [...ids]);
  const seen = new Map(
    seenRows(rows, looking).map((one) => [one.row.actor, listedOut(one, looking)]),
  );
  const both = pairs.flatMap(({ a, b }) => {
    const [one, other] = [seen.get(a), seen.get(b)];
    return one === undefined || other === undefined ? [] : [{ one, other }];
  });
  return {
    rule: 'possible_doubles',
    count: both.length,
    atLeast: !isWhole,
    page,
    pages: Math.max(1, Math.ceil(both.length / pageSize)),
    rows: both.slice((page - 1) * pageSize, page * pageSize).map(({ one, other }) => ({
      id: one.actor,
      opens: 'doubles' as const,
      about: { actor: one.actor, name: one.label },
      other: { actor: other.actor, name: other.label },
      day: null,
      mends: [],
    })),
  };
}

function namesIn({ about, other, mends }: ToLookAt): readonly string[] {
  return [about, other, ...mends].flatMap((one) =>
    one === null || one.name === null ? [] : [one.actor],
  );
}
