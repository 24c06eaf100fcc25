import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Problem } from '../../core/problems/problem.ts';
import { problemAnswer } from './problem-answer.ts';
import type { Carried } from './service.ts';

/**
 * Lets a request pass that bears the token. What is kept is the token's SHA-256; the comparison
 * takes the same time wherever the first difference is.
 *
 * @param expectedSha256 of each token that will do, hexadecimal
 */
export function bearing(expectedSha256: readonly string[]): MiddlewareHandler<Carried> {
  const expected = expectedSha256.map((one) => Buffer.from(one, 'hex'));
  return async (c, next) => {
    const problem = refusal(c.req.header('authorization'), expected);
    if (problem !== undefined) return problemAnswer(c, problem);
    await next();
    return undefined;
  };
}

function refusal(header: string | undefined, expected: readonly Buffer[]): Problem | undefined {
  const token = /^Bearer +(\S{1,200})$/i.exec(header ?? '')?.[1];
  if (token === undefined) return { code: 'access/token-missing', facts: {} };
  const given = createHash('sha256').update(token).digest();
  const fits = expected.filter((one) => one.length === given.length && timingSafeEqual(given, one));
  return fits.length > 0 ? undefined : { code: 'access/token-wrong', facts: {} };
}
