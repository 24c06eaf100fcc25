import type { MiddlewareHandler } from 'hono';
import { standing } from '../questions/standing.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Carried, Service } from './service.ts';

/**
 * A public answer changes only when the log grows, the data was restored or the program is
 * another one: its mark is made of the three, and who has it already is told so before anything
 * is computed. Nothing is ever shown stale: caches must ask.
 */
export function unchangedSince(service: Service): MiddlewareHandler<Carried> {
  return async (c, next) => {
    const stands = await standing(service.asked);
    if (!stands.ok) return problemAnswer(c, stands.problem);
    const { epoch, lastSeq } = stands.value;
    const mark = `W/"${epoch}.${lastSeq}.${service.version}"`;
    const headers = { etag: mark, 'cache-control': 'public, no-cache' };
    const known = c.req.header('if-none-match')?.split(',') ?? [];
    if (known.some((one) => one.trim() === mark)) return c.body(null, 304, headers);
    await next();
    if (c.res.status !== 200) return undefined;
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    return undefined;
  };
}
