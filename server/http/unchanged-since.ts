import type { MiddlewareHandler } from 'hono';
import { standing } from '../questions/standing.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Carried, Service } from './service.ts';

/** So many answers are remembered; they are those of one state of the log, of a few kB each. */
const rememberedMost = 200;

type Remembered = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: readonly [string, string][];
};

/**
 * A public answer changes only when the log grows, the data was restored, or the program or the
 * programme's folder is another one: its mark is made of these. Who has it already is told so
 * before anything is computed, and what was computed since the last event is not computed again:
 * a page asks several figures, many people read the same page, and the embedded engine answers
 * one question at a time. Nothing is ever shown stale: caches must ask.
 */
export function unchangedSince(service: Service): MiddlewareHandler<Carried> {
  let remembered = new Map<string, Remembered>();
  let rememberedAt = '';
  const shape = `${service.version}.${service.asked.programme.definition.slice(0, 12)}`;
  return async (c, next) => {
    const stands = await standing(service.asked);
    if (!stands.ok) return problemAnswer(c, stands.problem);
    const { epoch, lastSeq } = stands.value;
    const mark = `W/"${epoch}.${lastSeq}.${shape}"`;
    const known = c.req.header('if-none-match')?.split(',') ?? [];
    const headers = { etag: mark, 'cache-control': 'public, no-cache' };
    if (known.some((one) => one.trim() === mark)) return c.body(null, 304, headers);
    if (mark !== rememberedAt || remembered.size > rememberedMost) {
      remembered = new Map();
      rememberedAt = mark;
    }
    const own = remembered;
    const asked = new URL(c.req.url);
    const address = `${asked.pathname}${asked.search}`;
    const before = own.get(address);
    if (before !== undefined) return c.body(before.body, 200, Object.fromEntries(before.headers));
    await next();
    if (c.res.status !== 200) return undefined;
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
    const body = new Uint8Array(await c.res.clone().arrayBuffer());
    own.set(address, { body, headers: [...c.res.headers] });
    return undefined;
  };
}
