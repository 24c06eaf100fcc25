import * as v from 'valibot';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Ability } from '../../core/access/abilities.ts';
import { readAsked } from '../../core/actors/names/asked-for.ts';
import { actorParts, type Catalogue } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { uuidText } from '../../wire/api/answer-fields.ts';
import type { DirectoryAnswer, DirectoryQuery } from '../../wire/api/directory-answers.ts';
import {
  directoryFacets,
  directoryPage,
  type DirectoryAsked,
  type DirectoryPage,
  type FacetRow,
} from '../store/search/directory.ts';
import { meanings } from '../store/search/match-words.ts';
import { shownRows } from '../store/search/shown-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { listedOut, lookingAt, seenRows, withinOf, type Looking } from './listed-actor.ts';
import { numbered } from './numbered.ts';

const pageRows = 50;

/**
 * `GET /actors`: the directory. People within reach and all organisations, narrowed and sorted as
 * asked, a page at a time, with counts. Records that were merged stand behind the one that stands
 * for them. Refuses with `http/cursor-invalid`.
 *
 * @param ability what the reach is measured by: a list that is taken along needs another one
 */
export function findActors(
  asked: Asked,
  viewer: Viewer,
  query: DirectoryQuery,
  now: Instant,
  ability: Ability = 'actors.find',
): Promise<Result<DirectoryAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const looking = lookingAt(programme.catalogue, viewer, now);
    const page = pageOf(query);
    if (page === undefined) {
      return refuse({ code: 'http/cursor-invalid', facts: { cursor: query.after ?? '' } });
    }
    const wanted = await wantedOf(asked, looking, query, ability);
    const [rows, facets] = await Promise.all([
      directoryPage(db, wanted, { ...page, limit: page.limit + 1 }),
      directoryFacets(db, wanted),
    ]);
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    const actors = shown.map(({ actor }) => actor);
    const seen = new Map(
      seenRows(await shownRows(db, programme.id, actors), looking).map((one) => [
        one.row.actor,
        one,
      ]),
    );
    return accept({
      simulated: programme.simulated,
      actors: actors.flatMap((actor) => {
        const one = seen.get(actor);
        return one === undefined ? [] : [listedOut(one, looking)];
      }),
      total: facets.find(({ facet }) => facet === 'all')?.many ?? 0,
      facets: facetsOut(facets, programme.catalogue),
      next: rows.length > page.limit && last ? cursorFor(page.sort, last) : null,
    });
  });
}

async function wantedOf(
  asked: Asked,
  looking: Looking,
  query: DirectoryQuery,
  ability: Ability,
): Promise<DirectoryAsked> {
  return {
    programme: asked.programme.id,
    within: withinOf(looking, ability),
    kinds: kindsOf(query, asked.programme.catalogue),
    district: query.district ?? null,
    sex: query.sex ?? null,
    role: query.role ?? null,
    organisation: query.organisation ?? null,
    state: query.state ?? null,
    text: await textOf(asked, looking, query.text ?? ''),
  };
}

function kindsOf(
  { kind, part, who }: DirectoryQuery,
  catalogue: Catalogue,
): readonly string[] | null {
  if (kind === undefined && part === undefined && who === undefined) return null;
  return catalogue.actorKinds
    .filter((one) => (kind ?? one.code) === one.code && (part ?? one.part) === one.part)
    .filter(({ isPerson }) => who === undefined || isPerson === (who === 'people'))
    .map(({ code }) => code);
}

/** What was typed; typed nothing that could be a name or number, it finds nobody. */
async function textOf(
  asked: Asked,
  looking: Looking,
  text: string,
): Promise<DirectoryAsked['text']> {
  if (text.trim() === '') return null;
  const { tokens, number } = readAsked(text);
  const { db, programme } = asked;
  const [person, organisation, byNumber] = await Promise.all([
    meanings(db, programme.id, 'person', tokens),
    meanings(db, programme.id, 'organisation', tokens),
    numbered(asked, looking, number),
  ]);
  return { person, organisation, numbered: byNumber.map(({ row }) => row.actor) };
}

function facetsOut(rows: readonly FacetRow[], catalogue: Catalogue): DirectoryAnswer['facets'] {
  const of = (facet: FacetRow['facet']): readonly FacetRow[] =>
    rows.filter((row) => row.facet === facet).toSorted((a, b) => b.many - a.many);
  const kinds = of('kind').map(({ kind, many }) => ({ kind: kind ?? '', many }));
  const manyOf = (part: string): number =>
    kinds
      .filter(({ kind }) => catalogue.actorKinds.find(({ code }) => code === kind)?.part === part)
      .reduce((sum, { many }) => sum + many, 0);
  return {
    parts: actorParts.map((part) => ({ part, many: manyOf(part) })).filter(({ many }) => many > 0),
    kinds,
    districts: of('district').map(({ district, many }) => ({ district, many })),
    sexes: of('sex').map(({ sex, many }) => ({ sex, many })),
  };
}

function pageOf({ sort = 'label', direction, after, size }: DirectoryQuery) {
  const newestFirst = sort === 'registered' || sort === 'changed';
  const descending = direction === undefined ? newestFirst : direction === 'down';
  const limit = size === undefined ? pageRows : Number(size);
  const from = after === undefined ? null : cursorOf(sort, after);
  return from === undefined ? undefined : { sort, descending, limit, after: from };
}

/** A name may hold anything, a cursor may not: base64url. It only fits the sort it was made for. */
function cursorFor(sort: string, { key, actor }: { key: string; actor: string }): string {
  return Buffer.from(JSON.stringify([sort, key, actor])).toString('base64url');
}

const cursorParts = v.strictTuple([v.string(), v.string(), uuidText]);

function cursorOf(sort: string, cursor: string): DirectoryPage['after'] | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const parts = v.safeParse(cursorParts, read);
    if (!parts.success) return undefined;
    const [of, key, actor] = parts.output;
    return of === sort && isKey(sort, key) ? { key, actor } : undefined;
  } catch {
    return undefined;
  }
}

/** Instants come back in the words of the database; anything else is not one of our cursors. */
function isKey(sort: string, key: string): boolean {
  if (sort === 'label' || sort === 'district') return !key.includes('\u0000');
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/.test(key);
}
