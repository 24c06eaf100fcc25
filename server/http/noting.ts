import type { MiddlewareHandler } from 'hono';
import { whys, type Why } from '../../core/access/why.ts';
import { logAccess } from '../commands/log-access.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { accept } from '../../core/problems/problem.ts';
import type { Endpoint } from './endpoint.ts';
import type { EndpointId } from './endpoints.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Carried, Service } from './service.ts';

/**
 * Notes who was shown whose data before the answer goes out: what cannot be noted is not shown.
 * The handler of an endpoint with a `why` says whose data it shows by `c.set('looked', ids)`; one
 * that forgets does not answer.
 */
export function noting(
  service: Service,
  id: EndpointId,
  { why }: Endpoint,
): MiddlewareHandler<Carried> {
  return async (c, next) => {
    await next();
    if (why === undefined || c.res.status !== 200) return undefined;
    const subjects = c.get('looked');
    if (subjects === undefined) throw new Error(`Bug: ${id} does not say whose data it showed`);
    const { db, programme } = service.asked;
    const noted = await whenStoreAnswers(async () => {
      const stated = whyStated(c.req.query('why')) ?? why;
      const look = { at: service.now(), viewer: c.get('viewer'), what: id, subjects, why: stated };
      await logAccess(db, { programme: programme.id, ...look });
      return accept({});
    });
    if (noted.ok) return undefined;
    c.res = problemAnswer(c, noted.problem);
    return undefined;
  };
}

function whyStated(stated: string | undefined): Why | undefined {
  return whys.find((why) => why === stated);
}
