import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import type { QualityRule } from '../../core/evidence/quality-rules.ts';
import { concerned } from '../../core/ledger/progress-events.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { addDays, dayOf, startOfDay, type Instant } from '../../core/quantities/instant.ts';
import type { DoublesAnswer } from '../../wire/api/doubles-answers.ts';
import type { QualityAnswer, QualityFound, ToLookAt } from '../../wire/api/quality-answers.ts';
import { waitingRows } from '../store/evidence/waiting.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import * as doubtful from '../store/results/doubtful.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { levelsFor } from './levels.ts';
import { likelyDoubles } from './likely-doubles.ts';
import { resultBook } from './result-book.ts';
import { namedActors, whoOf, type Named } from './worker.ts';

/** Nobody mends more in one go; beyond it the count says “at least”. */
const most = 500;
const rowsMost = 50;

type Suspect = {
  readonly id: string;
  readonly about: string;
  readonly by: string;
  readonly at: Instant | null;
};
type Suspects = {
  readonly rule: QualityRule;
  readonly found: readonly Suspect[] | null;
  /** So many were read; where fewer of them are suspects there may still be others. */
  readonly read?: number;
};
type QualityTold = { readonly answer: QualityAnswer; readonly people: readonly string[] };

/**
 * `GET /results/quality`: what may be wrong in what was recorded, by rule, of those that the reader
 * may read, with whoever can mend it. Nothing of it is corrected by itself.
 */
export function dataQuality(
  asked: Asked,
  viewer: Viewer,
  now: Instant,
): Promise<Result<QualityTold>> {
  return whenStoreAnswers(async () => {
    const { programme } = asked;
    const doubles = await likelyDoubles(asked, viewer, undefined, now);
    if (!doubles.ok) return doubles;
    const suspects = await suspectsOf(asked, now);
    const ids = suspects.flatMap(({ found }) => found ?? []).flatMap((one) => [one.about, one.by]);
    const named = await namedActors(asked, viewer, ids, now);
    const offset = programme.catalogue.offsetMinutes;
    const rules = suspects.map((one) => ruleOut(viewer, one, named, offset));
    const pairs = doublesOut(doubles.value);
    rules.splice(2, 0, pairs);
    return accept({
      answer: { simulated: programme.simulated, asOf: dayOf(now, offset), rules },
      people: [...new Set(rules.flatMap(({ rows }) => rows.flatMap(namesIn)))].filter(
        (id) => named(id).isPerson,
      ),
    });
  });
}

async function suspectsOf(asked: Asked, now: Instant): Promise<readonly Suspects[]> {
  const { db, programme } = asked;
  const { set } = await resultBook(asked, now);
  const { start, end } = set.days;
  const offset = programme.catalogue.offsetMinutes;
  const waiting = await waitingRows(db, programme.id, {
    kinds: [],
    after: null,
    before: null,
    most,
  });
  const levels = await levelsFor(
    asked,
    waiting.map(({ id }) => id),
  );
  const alone = waiting.filter(({ id }) => levels.get(id)?.level === 'recorded');
  const span = {
    from: start === null ? null : startOfDay(start, offset),
    before: end === null ? null : startOfDay(addDays(end, 1), offset),
  };
  const outside =
    start === null && end === null
      ? null
      : await doubtful.recordsOutside(db, programme.id, span, most);
  const [sexless, minute, scaleless, unplaced] = await Promise.all([
    doubtful.undeclaredSex(db, programme.id, most),
    doubtful.sameMinute(db, programme.id, most),
    doubtful.withoutScale(db, programme.id, most),
    doubtful.unplacedOfOrganisations(db, programme.id, most),
  ]);
  return [
    { rule: 'undeclared_sex', found: sexless.map(lacking) },
    { rule: 'single_source', found: alone.map(recorded), read: waiting.length },
    { rule: 'outside_dates', found: outside?.map(recorded) ?? null },
    { rule: 'same_minute', found: minute.map(recorded) },
    { rule: 'without_scale', found: scaleless.map(recorded) },
    { rule: 'without_point', found: unplaced.map(lacking) },
  ];
}

function lacking({ id, actor, by }: doubtful.LackingRow): Suspect {
  return { id, about: actor, by, at: null };
}

function recorded(event: EventRow): Suspect {
  const { id, recorder, occurredAt } = event;
  return { id, about: concerned({ ...event.payload }) ?? recorder, by: recorder, at: occurredAt };
}

function ruleOut(
  viewer: Viewer,
  { rule, found, read }: Suspects,
  named: (id: string) => Named,
  offset: number,
): QualityFound {
  if (found === null) return { rule, count: null, atLeast: false, rows: [] };
  const seen = found.filter(({ about }) => isReached(viewer, named(about)));
  return {
    rule,
    count: seen.length,
    atLeast: (read ?? found.length) >= most,
    rows: seen.slice(0, rowsMost).map(({ id, about, by, at }) => ({
      id,
      opens: at !== null ? 'record' : named(about).isPerson ? 'person' : 'organisation',
      about: whoOf(named(about)),
      other: null,
      day: at === null ? null : dayOf(at, offset),
      mends: whoOf(named(by)),
    })),
  };
}

function isReached(viewer: Viewer, one: Named): boolean {
  const own = one.organisations.map((id) => idFrom<'actor'>(id));
  return may(viewer, 'results.read', {
    actor: one.actor,
    organisations: one.isPerson ? own : [one.actor, ...own],
    districts: one.district === null ? [] : [one.district],
  });
}

function doublesOut({ pairs, next }: DoublesAnswer): QualityFound {
  const rows = pairs.slice(0, rowsMost).map(({ a, b }) => ({
    id: a.actor,
    opens: 'doubles' as const,
    about: { actor: a.actor, name: a.label },
    other: { actor: b.actor, name: b.label },
    day: null,
    mends: null,
  }));
  return { rule: 'possible_doubles', count: pairs.length, atLeast: next !== null, rows };
}

function namesIn({ about, other, mends }: ToLookAt): readonly string[] {
  return [about, other, mends].flatMap((one) =>
    one === null || one.name === null ? [] : [one.actor],
  );
}
