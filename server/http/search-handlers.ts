import { actorPath } from '../../wire/api/actor-answers.ts';
import {
  directoryCsvQuery,
  directoryQuery,
  type ListedActor,
} from '../../wire/api/directory-answers.ts';
import {
  doublesQuery,
  draftActor,
  mergePreviewQuery,
  notSameBody,
} from '../../wire/api/doubles-answers.ts';
import { searchQuery } from '../../wire/api/search-answers.ts';
import { sayNotSame } from '../commands/say-not-same.ts';
import { actorsCsv } from '../questions/actors-csv.ts';
import { doublesOf, doublesOfDraft } from '../questions/doubles-of.ts';
import { findActors } from '../questions/find-actors.ts';
import { likelyDoubles } from '../questions/likely-doubles.ts';
import { mergePreview } from '../questions/merge-preview.ts';
import { search } from '../questions/search.ts';
import { bodyOf, pathOf, queryOf } from './asked-for.ts';
import { answer, problemAnswer } from './problem-answer.ts';
import type { searchEndpoints } from './search-endpoints.ts';
import type { Ask, Handlers, Service } from './service.ts';

type Ids = keyof typeof searchEndpoints;

/** The directory, the search, and records that may be one. */
export function searchHandlers(service: Service): Handlers<Ids> {
  return { ...listHandlers(service), ...doublesHandlers(service) };
}

function listHandlers(service: Service): Handlers<'actors' | 'actorsCsv' | 'search'> {
  const { asked, now } = service;
  return {
    actors: async (c) => {
      const query = queryOf(c, directoryQuery);
      if (!query.ok) return answer(c, query);
      const found = await findActors(asked, c.get('viewer'), query.value, now());
      if (found.ok) looked(c, found.value.actors);
      return answer(c, found);
    },
    actorsCsv: async (c) => {
      const query = queryOf(c, directoryCsvQuery);
      if (!query.ok) return answer(c, query);
      const made = await actorsCsv(asked, c.get('viewer'), query.value, now());
      if (!made.ok) return problemAnswer(c, made.problem);
      c.set('looked', [...made.value.people]);
      return c.body(made.value.text, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${asked.programme.code}-actors.csv"`,
      });
    },
    search: async (c) => {
      const query = queryOf(c, searchQuery);
      if (!query.ok) return answer(c, query);
      const found = await search(asked, c.get('viewer'), query.value.text, now());
      if (found.ok) looked(c, found.value.people);
      return answer(c, found);
    },
  };
}

function doublesHandlers(
  service: Service,
): Handlers<Exclude<Ids, 'actors' | 'actorsCsv' | 'search'>> {
  const { asked, now } = service;
  return {
    doubles: async (c) => {
      const query = queryOf(c, doublesQuery);
      if (!query.ok) return answer(c, query);
      const found = await likelyDoubles(asked, c.get('viewer'), query.value.after, now());
      if (found.ok)
        looked(
          c,
          found.value.pairs.flatMap(({ a, b }) => [a, b]),
        );
      return answer(c, found);
    },
    doublesOf: async (c) => {
      const path = pathOf(c, actorPath);
      if (!path.ok) return answer(c, path);
      const found = await doublesOf(asked, c.get('viewer'), path.value.id, now());
      if (found.ok)
        looked(
          c,
          found.value.doubles.map(({ other }) => other),
        );
      return answer(c, found);
    },
    doublesCheck: async (c) => {
      const draft = await bodyOf(c, draftActor);
      if (!draft.ok) return answer(c, draft);
      const found = await doublesOfDraft(asked, c.get('viewer'), draft.value, now());
      if (found.ok)
        looked(
          c,
          found.value.doubles.map(({ other }) => other),
        );
      return answer(c, found);
    },
    notSame: async (c) => {
      const said = await bodyOf(c, notSameBody);
      if (!said.ok) return answer(c, said);
      return answer(c, await sayNotSame(asked, c.get('viewer'), said.value, now()));
    },
    mergePreview: async (c) => {
      const query = queryOf(c, mergePreviewQuery);
      if (!query.ok) return answer(c, query);
      const found = await mergePreview(asked, c.get('viewer'), query.value, now());
      if (found.ok) looked(c, [found.value.keep, found.value.absorbed]);
      return answer(c, found);
    },
  };
}

/** Whose names went out; that an organisation was looked at is nobody's business. */
function looked(c: Ask, actors: readonly ListedActor[]): void {
  c.set(
    'looked',
    actors.filter(({ isPerson }) => isPerson).map(({ actor }) => actor),
  );
}
