import type { Viewer } from '../../core/access/viewer.ts';
import { rankOf, readAsked, type Token } from '../../core/actors/names/asked-for.ts';
import { searchedWords } from '../../core/actors/names/searched.ts';
import { readLabel } from '../../core/labels/label-text.ts';
import { readLotCode } from '../../core/ledger/lot-code.ts';
import { readCardCode } from '../../core/privacy/card.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { SearchAnswer } from '../../wire/api/search-answers.ts';
import { cardByCode } from '../store/privacy/cards.ts';
import { lotsNamed } from '../store/questions/lots.ts';
import { findSubjects } from '../store/search/find-subjects.ts';
import { placesNamed } from '../store/search/places-named.ts';
import { shownRows } from '../store/search/shown-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import {
  listedOut,
  lookingAt,
  seenRows,
  withinOf,
  type Looking,
  type Seen,
} from './listed-actor.ts';
import { numbered } from './numbered.ts';

/** Of each sort so many are shown, the best of so many that were found. */
const shownMost = 8;
const foundMost = 40;

type Found = SearchAnswer['people'][number];

/**
 * `GET /search`: people, organisations, places and lots by what somebody remembers of a name,
 * number or code. Of people only those within reach, by what may be seen of them.
 */
export function search(
  asked: Asked,
  viewer: Viewer,
  text: string,
  now: Instant,
): Promise<Result<SearchAnswer>> {
  return whenStoreAnswers(async () => {
    const { programme } = asked;
    const looking = lookingAt(programme.catalogue, viewer, now);
    const { tokens, number } = readAsked(text);
    const [people, organisations, byNumber, byCard, places, lots] = await Promise.all([
      named(asked, looking, 'person', tokens),
      named(asked, looking, 'organisation', tokens),
      numbered(asked, looking, number),
      bearerOf(asked, looking, text, now),
      placesOf(asked, tokens),
      lotsOf(asked, text),
    ]);
    const all: readonly Found[] = [
      ...byCard.map((seen) => ({ ...listedOut(seen, looking), by: 'card' as const })),
      ...byNumber.map((seen) => ({ ...listedOut(seen, looking), by: seen.by })),
      ...[...people, ...organisations].map((seen) => ({
        ...listedOut(seen, looking),
        by: 'name' as const,
      })),
    ];
    return accept({
      simulated: programme.simulated,
      people: firstOf(all.filter(({ isPerson }) => isPerson)),
      organisations: firstOf(all.filter(({ isPerson }) => !isPerson)),
      places,
      lots,
    });
  });
}

/** Whose card was typed or scanned, if the viewer may see her name; a revoked one is nobody's. */
async function bearerOf(
  { db, programme }: Asked,
  looking: Looking,
  text: string,
  now: Instant,
): Promise<readonly Seen[]> {
  const label = readLabel(text);
  const code = label?.is === 'card' ? label.code : readCardCode(text);
  if (code === undefined) return [];
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const card = await cardByCode(db, programme.id, code, today);
  if (card === undefined || card.revokedAt !== null) return [];
  const rows = await shownRows(db, programme.id, [card.actor]);
  return seenRows(rows, looking).filter(({ isNamed }) => isNamed);
}

function firstOf(found: readonly Found[]): Found[] {
  return found
    .filter(({ actor }, index) => found.findIndex((one) => one.actor === actor) === index)
    .slice(0, shownMost);
}

/** Those whose name may be seen and bears the words, the best first, then by name. */
async function named(
  { db, programme }: Asked,
  looking: Looking,
  sort: 'person' | 'organisation',
  tokens: readonly Token[],
): Promise<readonly Seen[]> {
  const within = sort === 'person' ? withinOf(looking, 'actors.find') : null;
  const actors = await findSubjects(db, {
    programme: programme.id,
    sort,
    tokens,
    within,
    limit: foundMost,
  });
  const rows = await shownRows(db, programme.id, actors);
  return seenRows(rows, looking)
    .filter(({ isNamed, row }) => isNamed && !row.cancelled)
    .map((seen) => ({ seen, rank: rankOf(tokens, searchedWords(seen.row)) }))
    .toSorted((a, b) => b.rank - a.rank || (a.seen.row.label < b.seen.row.label ? -1 : 1))
    .map(({ seen }) => seen)
    .slice(0, shownMost);
}

/** Places of organisations, and those that are nobody's: where a person lives is hers to show. */
async function placesOf(
  { db, programme }: Asked,
  tokens: readonly Token[],
): Promise<SearchAnswer['places']> {
  const sort = 'place';
  const limit = foundMost;
  const ids = await findSubjects(db, {
    programme: programme.id,
    sort,
    tokens,
    within: null,
    limit,
  });
  const rows = await placesNamed(db, programme.id, ids);
  return rows
    .filter(({ isPersons }) => !isPersons)
    .slice(0, shownMost)
    .map(({ place, name, district, address, reference, actor }) => ({
      place,
      name,
      district,
      address,
      reference,
      actor,
    }));
}

async function lotsOf({ db, programme }: Asked, text: string): Promise<SearchAnswer['lots']> {
  const code = readLotCode(text.slice(0, 40));
  if (code === undefined) return [];
  const lots = await lotsNamed(db, programme.id, { code });
  return lots.slice(0, shownMost).map(({ id, code: printed, material }) => ({
    lot: id,
    code: printed,
    material,
  }));
}
