import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom, type EventId } from '../../core/events/ids.ts';
import type { Why } from '../../core/indicators/figure.ts';
import { countsSince, notSeenAgain } from '../../core/indicators/figure-on.ts';
import { standingFor } from '../../core/indicators/standing.ts';
import { walkerKind } from '../../core/indicators/things.ts';
import { evidenceIn, whyFor } from '../../core/indicators/why.ts';
import { happenedAt } from '../../core/ledger/timing.ts';
import type { ActorKind, Bilingual } from '../../core/materials/catalogue.ts';
import type { PathwayBook } from '../../core/pathways/pathway.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { EvidenceShown, WhyAnswer, WhyShown } from '../../wire/api/result-answers.ts';
import { recordsOf } from '../store/privacy/people.ts';
import { statedRows } from '../store/evidence/heard.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { levelsOfRows } from './levels.ts';
import { resultBook } from './result-book.ts';
import { daysAsked } from './result-figures.ts';
import { indicatorOf, walkersFor } from './result-indicator.ts';
import { asksSensitive } from './walk-shown.ts';

export type WhyFound = { readonly answer: WhyAnswer; readonly people: readonly string[] };

/**
 * `GET /results/:code/why/:id`: the conditions of an indicator for one, each with what met it and
 * when, on the day on which it qualified. Whoever may not read it is told that there is nobody.
 */
export function resultWhy(
  asked: Asked,
  viewer: Viewer,
  what: { readonly code: string; readonly id: string; readonly on?: string },
  now: Instant,
): Promise<Result<WhyFound>> {
  return whenStoreAnswers(async () => {
    const book = await resultBook(asked, now);
    const indicator = indicatorOf(book, what.code);
    if (!indicator.ok) return indicator;
    const asking = daysAsked(book, what, asked.programme.catalogue.earliestDay);
    if (!asking.ok) return asking;
    const days = asking.value;
    const none = refuse({ code: 'results/nobody-there', facts: { id: what.id } });
    const { query, countsFrom, timing, code, name, version } = indicator.value;
    const [first] = await recordsOf(asked.db, asked.programme.id, what.id);
    const id = idFrom<'actor'>(first?.actor ?? what.id);
    const { world } = book.counting;
    const kind = walkerKind(world, id);
    if (query.measure !== 'count' || kind === undefined) return none;
    const walkers = await walkersFor(asked, viewer, { rows: [{ id, kind }], book }, now);
    const seen = walkers.seen(kind, id);
    if (seen === undefined) return none;
    const standing = standingFor(query, id, book.counting);
    const since = standing ? countsSince(standing, countsFrom, days, timing) : null;
    const on = since ?? days.asOf;
    const tree = whyFor(query.where, id, { world, on, counting: countsFrom });
    const shown = await treeShown(asked, tree, world.book, seen.showsSensitive);
    const evaluated = whyFor(query.where, id, { world, on: days.asOf, counting: countsFrom });
    const found = book.standings(code).some((one) => one.id === id);
    return accept({
      answer: {
        simulated: asked.programme.simulated,
        asOf: days.asOf,
        on,
        indicator: { code, name, version, countsFrom },
        walker: seen.shown,
        counts: since !== null && found,
        since,
        now: evaluated.met,
        notSeenAgain:
          since !== null && notSeenAgain({ id, kind }, indicator.value, world, days.asOf),
        tree: shown,
      },
      people: seen.person === null ? [] : [seen.person],
    });
  });
}

/** A tree with the words of the folder, and what each piece of evidence is. */
export async function treeShown(
  asked: Asked,
  why: Why,
  book: PathwayBook,
  showsSensitive: boolean,
): Promise<WhyShown> {
  const shown = await treesShown(asked, [why], book, () => showsSensitive);
  const [one] = shown;
  if (one === undefined) throw new Error('Bug: a tree was shown as none');
  return one;
}

/** Several trees at once: their evidence is read together. */
export async function treesShown(
  asked: Asked,
  trees: readonly Why[],
  book: PathwayBook,
  showsSensitive: (index: number) => boolean,
): Promise<readonly WhyShown[]> {
  const { db, programme } = asked;
  const rows = await statedRows(db, programme.id, trees.flatMap(evidenceIn));
  const levels = await levelsOfRows(asked, rows);
  const { offsetMinutes } = programme.catalogue;
  const evidence = new Map(
    rows.map(({ event }): readonly [EventId, Found] => [
      event.id,
      {
        event: event.id,
        kind: event.kind,
        day: dayOf(happenedAt(event), offsetMinutes),
        level: levels.get(event.id)?.level ?? 'recorded',
      },
    ]),
  );
  const { actorKinds } = programme.catalogue;
  return trees.map((tree, n) =>
    nodeShown(tree, { book, actorKinds, evidence, open: showsSensitive(n) }),
  );
}

type Found = Omit<EvidenceShown, 'clockAhead'>;
type Showing = {
  readonly book: PathwayBook;
  readonly actorKinds: readonly ActorKind[];
  readonly evidence: ReadonlyMap<EventId, Found>;
  readonly open: boolean;
};

function nodeShown(why: Why, showing: Showing): WhyShown {
  const words = wordsOf(why, showing);
  const isWithheld = !showing.open && words.isSensitive;
  const shown: WhyShown = {
    says: why.says,
    of: why.of,
    name: words.name,
    help: words.help,
    met: why.met,
    metOn: why.metOn,
    measure: why.progress?.measure ?? null,
    have: why.progress?.have ?? null,
    need: why.progress?.need ?? null,
    earliest: why.progress?.earliest ?? null,
    until: why.of === 'belongs' ? (why.holds.at(-1)?.to ?? null) : null,
    known: why.known,
    evidence: why.evidence.flatMap((id) => {
      const found = showing.evidence.get(id);
      return found === undefined ? [] : [{ ...found, clockAhead: why.clockAhead.includes(id) }];
    }),
    withheld: isWithheld,
    below: why.below.map((one) => nodeShown(one, showing)),
  };
  if (!isWithheld) return shown;
  return { ...shown, met: false, metOn: null, have: null, need: null, known: null, evidence: [] };
}

/** A condition on kinds of organisations or on a stage, by the names that the folder gives them. */
function conditionNamed(says: string, { book, actorKinds }: Showing): Bilingual | null {
  const [is = '', codes = ''] = says.split(': ');
  const named = is === 'stage' ? book.pathways.flatMap(({ stages }) => stages) : actorKinds;
  if (is !== 'stage' && is !== 'kind') return null;
  const names = codes.split(', ').map((code) => named.findLast((one) => one.code === code)?.name);
  const found = names.filter((name) => name !== undefined);
  if (found.length < names.length) return null;
  return {
    es: found.map(({ es }) => es).join(', '),
    en: found.map(({ en }) => en).join(', '),
  };
}

function wordsOf(
  { says, of }: Why,
  showing: Showing,
): Pick<WhyShown, 'name' | 'help'> & { readonly isSensitive: boolean } {
  if (of === 'evidence') {
    return { name: conditionNamed(says, showing), help: null, isSensitive: false };
  }
  const { pathways, documents } = showing.book;
  const [code, requirement] = says.split('/');
  const pathway = pathways.findLast((one) => one.code === code);
  if (of === 'criterion' && pathway !== undefined) {
    return { name: pathway.name, help: pathway.help, isSensitive: false };
  }
  const asked = pathway?.requirements.find((one) => one.code === requirement);
  if (of !== 'requirement' || asked === undefined) {
    return { name: null, help: null, isSensitive: false };
  }
  const { name, help, asks } = asked;
  return { name, help, isSensitive: asksSensitive(asks, documents) };
}
