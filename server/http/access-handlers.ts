import { idPath } from '../../wire/api/account-bodies.ts';
import {
  accessLogQuery,
  accessReviewBody,
  breachQuery,
  keyBody,
} from '../../wire/api/access-queries.ts';
import { finishAccessReview } from '../commands/finish-access-review.ts';
import { newApiKey } from '../commands/new-api-key.ts';
import { revokeApiKey } from '../commands/revoke-api-key.ts';
import { accessLog } from '../questions/access-log.ts';
import { accessReview } from '../questions/access-review.ts';
import { apiKeys } from '../questions/api-keys.ts';
import { breach } from '../questions/breach.ts';
import { breachCsv } from '../questions/breach-csv.ts';
import type { accessEndpoints } from './access-endpoints.ts';
import { bodyOf, pathOf, queryOf } from './asked-for.ts';
import { answer, problemAnswer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';

type Ids = keyof typeof accessEndpoints;
type KeyIds = 'keys' | 'keyCreate' | 'keyRevoke';

/** Who saw what, who may do what, and the keys of systems. */
export function accessHandlers(service: Service): Handlers<Ids> {
  return { ...supervisionHandlers(service), ...keyHandlers(service) };
}

function supervisionHandlers(service: Service): Handlers<Exclude<Ids, KeyIds>> {
  const { asked, now } = service;
  return {
    accessLog: async (c) => {
      const query = queryOf(c, accessLogQuery);
      if (!query.ok) return answer(c, query);
      c.set('looked', []);
      return answer(c, await accessLog(asked, query.value));
    },
    breach: async (c) => {
      const query = queryOf(c, breachQuery);
      if (!query.ok) return answer(c, query);
      c.set('looked', []);
      return answer(c, await breach(asked, query.value, now()));
    },
    breachCsv: async (c) => {
      const query = queryOf(c, breachQuery);
      if (!query.ok) return answer(c, query);
      const made = await breachCsv(asked, query.value, now());
      if (!made.ok) return problemAnswer(c, made.problem);
      c.set('looked', made.value.people);
      return c.body(made.value.text, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${asked.programme.code}-breach.csv"`,
      });
    },
    accessReview: async (c) => {
      const listed = await accessReview(asked, now());
      if (listed.ok) {
        const people = listed.value.people.map(({ person }) => person);
        c.set('looked', people);
      }
      return answer(c, listed);
    },
    accessReviewFinish: async (c) => {
      const body = await bodyOf(c, accessReviewBody);
      if (!body.ok) return answer(c, body);
      const signOff = { viewer: c.get('viewer'), ...body.value, now: now() };
      return answer(c, await finishAccessReview(asked, signOff));
    },
  };
}

function keyHandlers(service: Service): Handlers<KeyIds> {
  const { asked, now } = service;
  return {
    keys: async (c) => answer(c, await apiKeys(asked)),
    keyCreate: async (c) => {
      const body = await bodyOf(c, keyBody);
      if (!body.ok) return answer(c, body);
      const by = { viewer: c.get('viewer'), now: now() };
      return answer(c, await newApiKey(asked, body.value, by));
    },
    keyRevoke: async (c) => {
      const path = pathOf(c, idPath);
      return answer(c, path.ok ? await revokeApiKey(asked, path.value.id, now()) : path);
    },
  };
}
