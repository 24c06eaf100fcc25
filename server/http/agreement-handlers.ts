import { actorPath } from '../../wire/api/actor-answers.ts';
import { agreementsQuery, paperQuery, statedPath } from '../../wire/api/agreement-answers.ts';
import { boardCsvQuery, boardQuery } from '../../wire/api/board-answers.ts';
import { foodPaperQuery, foodQuery } from '../../wire/api/food-answers.ts';
import type { Result } from '../../core/problems/problem.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { agreementPage } from '../outside/documents/agreement-page.ts';
import { agreementSpeech } from '../outside/documents/agreement-speech.ts';
import { foodRegisterPage } from '../outside/documents/food-register-page.ts';
import { speechIn } from '../outside/documents/speech.ts';
import { agreement, agreements } from '../questions/agreements.ts';
import type { Asked } from '../questions/asked.ts';
import { board, post } from '../questions/board.ts';
import { boardCsv } from '../questions/board-csv.ts';
import { chain, chains } from '../questions/chains.ts';
import { foodCsv } from '../questions/food-csv.ts';
import { foodRegister } from '../questions/food-register.ts';
import { food } from '../questions/food.ts';
import type { agreementEndpoints } from './agreement-endpoints.ts';
import { pathOf, queryOf } from './asked-for.ts';
import type { Print } from './printing.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';
import { told, type Telling } from './telling.ts';

type Papers = 'agreementPdf' | 'foodRegisterPdf' | 'foodRegisterCsv' | 'boardCsv';
type Ids = Exclude<keyof typeof agreementEndpoints, Papers>;
type OfOne = (asked: Asked, viewer: Viewer, id: string, now: Instant) => Promise<Result<Telling>>;

/** What is offered and wanted, agreed, linked into chains, and rescued to be eaten. */
export function agreementHandlers(service: Service): Handlers<Ids> {
  const { asked, now } = service;
  return {
    board: async (c) => {
      const query = queryOf(c, boardQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await board(asked, c.get('viewer'), query.value, now()));
    },
    post: (c) => one(service, c, post),
    agreements: async (c) => {
      const query = queryOf(c, agreementsQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await agreements(asked, c.get('viewer'), query.value, now()));
    },
    agreement: (c) => one(service, c, agreement),
    chains: async (c) => told(c, await chains(asked, c.get('viewer'), now())),
    chain: (c) => one(service, c, chain),
    food: async (c) => told(c, await food(asked, c.get('viewer'), now())),
    foodRegister: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, foodQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const what = { ...path.value, ...query.value };
      return told(c, await foodRegister(asked, c.get('viewer'), what, now()));
    },
  };
}

/** The same to print or to take along. */
export function agreementPaperHandlers(service: Service, print: Print): Handlers<Papers> {
  const { asked, now } = service;
  const speechFor = (language: 'es' | 'en' = 'es') => {
    const { choices, catalogue } = asked.programme;
    return agreementSpeech(speechIn(language, choices.wasteKinds), catalogue.materials);
  };
  return {
    boardCsv: async (c) => {
      const query = queryOf(c, boardCsvQuery);
      if (!query.ok) return answer(c, query);
      const made = await boardCsv(asked, c.get('viewer'), query.value, now());
      return made.ok ? csvAnswer(c, asked, 'board', made.value) : answer(c, made);
    },
    agreementPdf: async (c) => {
      const path = pathOf(c, statedPath);
      const query = queryOf(c, paperQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const at = now();
      const found = await agreement(asked, c.get('viewer'), path.value.id, at);
      if (!found.ok) return answer(c, found);
      const paper = { ...asked.programme, at, says: found.value.answer };
      const data = agreementPage(paper, speechFor(query.value.language));
      return print(c, { name: 'agreement', data, looked: found.value.people });
    },
    foodRegisterPdf: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, foodPaperQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const { language, ...asks } = query.value;
      const at = now();
      const what = { ...path.value, ...asks };
      const found = await foodRegister(asked, c.get('viewer'), what, at);
      if (!found.ok) return answer(c, found);
      const paper = { ...asked.programme, at, says: found.value.answer };
      const data = foodRegisterPage(paper, speechFor(language));
      return print(c, { name: 'food-register', data, looked: found.value.people });
    },
    foodRegisterCsv: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, foodPaperQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const what = { ...path.value, ...query.value };
      const made = await foodCsv(asked, c.get('viewer'), what, now());
      return made.ok ? csvAnswer(c, asked, 'food', made.value) : answer(c, made);
    },
  };
}

async function one({ asked, now }: Service, c: Ask, question: OfOne): Promise<Response> {
  const path = pathOf(c, statedPath);
  if (!path.ok) return answer(c, path);
  return told(c, await question(asked, c.get('viewer'), path.value.id, now()));
}

function csvAnswer(
  c: Ask,
  { programme }: Asked,
  name: string,
  { text, people }: { readonly text: string; readonly people: readonly string[] },
): Response {
  c.set('looked', [...people]);
  return c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${programme.code}-${name}.csv"`,
    'cache-control': 'no-store',
  });
}
