import { actorPath } from '../../wire/api/actor-answers.ts';
import { offersQuery, spanQuery } from '../../wire/api/work-queries.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { Asked } from '../questions/asked.ts';
import { collected } from '../questions/collected.ts';
import { given } from '../questions/given.ts';
import { offers } from '../questions/offers.ts';
import { ownOffers } from '../questions/own-offers.ts';
import { rounds } from '../questions/rounds.ts';
import { sales } from '../questions/sales.ts';
import { shares } from '../questions/shares.ts';
import { stock } from '../questions/stock.ts';
import { transfers } from '../questions/transfers.ts';
import { work } from '../questions/work.ts';
import { yields } from '../questions/yields.ts';
import { pathOf, queryOf } from './asked-for.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';
import { told, type Telling } from './telling.ts';
import type { workEndpoints } from './work-endpoints.ts';

type Papers = 'workPdf' | 'givenPdf' | 'labelsPdf';
type Ids = Exclude<keyof typeof workEndpoints, Papers>;
/** What is asked of one actor by its id alone. */
type Question<T> = (asked: Asked, viewer: Viewer, id: string, now: Instant) => Promise<Result<T>>;

/** The work of somebody, or of an organisation. */
export function workHandlers(service: Service): Handlers<Ids> {
  const { asked, now } = service;
  return {
    stock: (c) => plain(service, c, stock),
    yields: (c) => plain(service, c, yields),
    given: (c) => plain(service, c, given),
    rounds: (c) => plain(service, c, rounds),
    transfers: (c) => telling(service, c, transfers),
    shares: (c) => telling(service, c, shares),
    work: async (c) => {
      const path = pathOf(c, actorPath);
      if (!path.ok) return answer(c, path);
      c.set('looked', [path.value.id]);
      return answer(c, await work(asked, c.get('viewer'), path.value.id, now()));
    },
    sales: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, spanQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const what = { ...path.value, ...query.value };
      return told(c, await sales(asked, c.get('viewer'), what, now()));
    },
    collected: async (c) => {
      const path = pathOf(c, actorPath);
      const query = queryOf(c, spanQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const what = { ...path.value, ...query.value };
      const found = await collected(asked, c.get('viewer'), what, now());
      if (found.ok) {
        c.set(
          'looked',
          found.value.members.map(({ member }) => member),
        );
      }
      return answer(c, found);
    },
    ownOffers: (c) => plain(service, c, ownOffers),
    offers: async (c) => {
      const query = queryOf(c, offersQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await offers(asked, c.get('viewer'), query.value.district, now()));
    },
  };
}

async function plain<T extends object>(
  { asked, now }: Service,
  c: Ask,
  question: Question<T>,
): Promise<Response> {
  const path = pathOf(c, actorPath);
  if (!path.ok) return answer(c, path);
  return answer(c, await question(asked, c.get('viewer'), path.value.id, now()));
}

async function telling<T extends Telling>(
  { asked, now }: Service,
  c: Ask,
  question: Question<T>,
): Promise<Response> {
  const path = pathOf(c, actorPath);
  if (!path.ok) return answer(c, path);
  return told(c, await question(asked, c.get('viewer'), path.value.id, now()));
}
