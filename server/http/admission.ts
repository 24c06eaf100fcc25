import type { MiddlewareHandler } from 'hono';
import { scopeOf } from '../../core/access/may.ts';
import { signedIn } from '../../core/access/matrix.ts';
import { nobody, type Viewer } from '../../core/access/viewer.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { bearerOf } from '../questions/viewer-of.ts';
import { isCrossSite } from './cross-site.ts';
import type { Endpoint } from './endpoint.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Carried, Service } from './service.ts';

/**
 * Finds out who asks and lets the request pass that may: refuses with `access/sign-in` (nobody),
 * `access/token-wrong` (a token that does not count) or `access/not-allowed`. What is public is
 * answered even to a token that does not count, and while the store cannot say whose it is. What
 * another site's page sent is refused before, with `access/cross-site`.
 */
export function admitting(service: Service, endpoint: Endpoint): MiddlewareHandler<Carried> {
  return async (c, next) => {
    if (isCrossSite(c)) return problemAnswer(c, { code: 'access/cross-site', facts: {} });
    const { headers } = c.req.raw;
    const found = await service.viewerOf(headers);
    if (!found.ok && endpoint.ability !== 'public.read') return problemAnswer(c, found.problem);
    const viewer = found.ok ? found.value : nobody;
    const problem = refusal(viewer, endpoint, headers);
    if (problem !== undefined) return problemAnswer(c, problem);
    c.set('viewer', viewer);
    await next();
    return undefined;
  };
}

function refusal(viewer: Viewer, endpoint: Endpoint, headers: Headers): Problem | undefined {
  const { ability } = endpoint;
  if (reaches(viewer, endpoint)) return undefined;
  if (viewer.via !== 'nobody') return { code: 'access/not-allowed', facts: { ability } };
  return {
    code: bearerOf(headers) === undefined ? 'access/sign-in' : 'access/token-wrong',
    facts: {},
  };
}

/** A narrow scope does only where the question or command looks at whom it reaches. */
function reaches(viewer: Viewer, { ability, scoped }: Endpoint): boolean {
  const scope = scopeOf(viewer, ability);
  if (scope === 'none') return false;
  return scope === 'all' || scoped === true || signedIn[ability] !== undefined;
}
