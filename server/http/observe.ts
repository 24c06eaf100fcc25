import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Carried, Service } from './service.ts';

const ownId = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Gives every request an id (the caller's own, when it has a decent one), and writes one line when
 * it is answered: method, route pattern, status, milliseconds. Never the address that was asked
 * for, nor anything of its content: those may speak of people.
 */
export function observed(service: Service): MiddlewareHandler<Carried> {
  return async (c, next) => {
    const asked = c.req.header('x-request-id');
    const request = asked !== undefined && ownId.test(asked) ? asked : randomUUID();
    c.set('request', request);
    const start = performance.now();
    await next();
    const seconds = (performance.now() - start) / 1000;
    const route = routePath(c, -1);
    const { status } = c.res;
    c.res.headers.set('x-request-id', request);
    service.measures.requestDone({ method: c.req.method, route, status, seconds });
    const line = { request, method: c.req.method, route, status, ms: Math.round(seconds * 1000) };
    if (status >= 500) service.log.error(line, 'request failed');
    else service.log.info(line, 'request');
  };
}
