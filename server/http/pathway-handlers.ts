import { accept } from '../../core/problems/problem.ts';
import { actorPath } from '../../wire/api/actor-answers.ts';
import { sheetQuery } from '../../wire/api/encounter-answers.ts';
import {
  boardQuery,
  dueQuery,
  stuckQuery,
  walkerPath,
  walksQuery,
} from '../../wire/api/pathway-answers.ts';
import { associationFilePage } from '../outside/documents/association-file-page.ts';
import { drawnFiles } from '../outside/documents/drawn-files.ts';
import { speechIn } from '../outside/documents/speech.ts';
import type { Typesetter } from '../outside/documents/typesetter.ts';
import { associationFile } from '../questions/association-file.ts';
import { pathwayBoard, pathwaysStuck } from '../questions/pathway-board.ts';
import { pathwayBook } from '../questions/pathway-book.ts';
import { pathwaysDue } from '../questions/pathways-due.ts';
import { walksOf } from '../questions/walks-of.ts';
import { pathOf, queryOf } from './asked-for.ts';
import type { pathwayEndpoints } from './pathway-endpoints.ts';
import type { Print } from './printing.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';
import { told } from './telling.ts';

type Printing = { readonly print: Print; readonly typesetter: Typesetter };

/** Pathways as people walk them. */
export function pathwayHandlers(
  service: Service,
  printing: Printing,
): Handlers<keyof typeof pathwayEndpoints> {
  const { asked, now } = service;
  return {
    associationFilePdf: (c) => printFile(c, service, printing),
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
    pathwaysStuck: async (c) => {
      const query = queryOf(c, stuckQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await pathwaysStuck(asked, c.get('viewer'), query.value, now()));
    },
    pathwaysDue: async (c) => {
      const query = queryOf(c, dueQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await pathwaysDue(asked, c.get('viewer'), query.value, now()));
    },
  };
}

async function printFile(
  c: Ask,
  { asked, files, now }: Service,
  { print, typesetter }: Printing,
): Promise<Response> {
  const path = pathOf(c, actorPath);
  const query = queryOf(c, sheetQuery);
  if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
  const of = { id: path.value.id, now: now() };
  const found = await associationFile(asked, files, c.get('viewer'), of);
  if (!found.ok) return answer(c, found);
  const speech = speechIn(query.value.language ?? 'es', asked.programme.choices.wasteKinds);
  const looked = found.value.people;
  const { catalogue } = asked.programme;
  const kept = found.value.evidence.flatMap(({ attachments }) =>
    attachments.flatMap(({ content, ...file }) => (content === null ? [] : [{ ...file, content }])),
  );
  const drawn = await drawnFiles(typesetter, kept);
  const paper = associationFilePage(found.value, catalogue, speech, drawn);
  return print(c, { name: 'association-file', ...paper, looked });
}
