import { accept, type Result } from '../../core/problems/problem.ts';
import { boardQuery, dueQuery, walkerPath, walksQuery } from '../../wire/api/pathway-answers.ts';
import { pathwayBoard } from '../questions/pathway-board.ts';
import { pathwayBook } from '../questions/pathway-book.ts';
import { pathwaysDue } from '../questions/pathways-due.ts';
import { walksOf } from '../questions/walks-of.ts';
import { pathOf, queryOf } from './asked-for.ts';
import type { pathwayEndpoints } from './pathway-endpoints.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

type Found = { readonly answer: object; readonly people: readonly string[] };

/** Pathways as people walk them. */
export function pathwayHandlers(service: Service): Handlers<keyof typeof pathwayEndpoints> {
  const { asked, now } = service;
  return {
    walksOf: async (c) => {
      const path = pathOf(c, walkerPath);
      const query = queryOf(c, walksQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const of = { ...path.value, ...query.value };
      return told(c, await walksOf(asked, c.get('viewer'), of, now()));
    },
    pathwayBook: async (c) => answer(c, accept(pathwayBook(asked.programme.change))),
    pathwayBoard: async (c) => {
      const query = queryOf(c, boardQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await pathwayBoard(asked, c.get('viewer'), query.value, now()));
    },
    pathwaysDue: async (c) => {
      const query = queryOf(c, dueQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await pathwaysDue(asked, c.get('viewer'), query.value, now()));
    },
  };
}

/** Answers, and says whose names went out. */
function told(c: Ask, found: Result<Found>): Response {
  if (!found.ok) return answer(c, found);
  c.set('looked', [...new Set(found.value.people)]);
  return answer(c, accept(found.value.answer));
}
