import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problems } from '../../core/problems/catalogue.ts';
import type { Problem, ProblemCode, Result } from '../../core/problems/problem.ts';
import { problemMediaType, renderProblem } from '../../wire/api/problem-json.ts';
import type { Ask } from './service.ts';

/**
 * The Problem as RFC 9457 `application/problem+json`. Its status is the catalogue's, and the
 * request's id goes with it, so that whoever reads the log finds the same one.
 */
export function problemAnswer(c: Ask, problem: Problem): Response {
  const status = statusOf(problem.code);
  const headers: Record<string, string> = {
    'content-type': problemMediaType,
    'cache-control': 'no-store',
  };
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="ayni"';
  if (status === 503) headers['retry-after'] = '5';
  if (status === 429) headers['retry-after'] = String(problem.facts['seconds'] ?? 60);
  return c.body(JSON.stringify(renderProblem(problem, c.get('request'))), status, headers);
}

/** The answer of a question: its JSON, or its Problem. */
export function answer<T extends object>(c: Ask, result: Result<T>): Response {
  return result.ok
    ? c.body(JSON.stringify(result.value), 200, { 'content-type': 'application/json' })
    : problemAnswer(c, result.problem);
}

/** The catalogue's status; 202 and the like are no statuses of a request that failed. */
export function statusOf(code: ProblemCode): ContentfulStatusCode {
  const status: number = problems[code].status;
  return isErrorStatus(status) ? status : 500;
}

const errorStatuses = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503, 507] as const;

function isErrorStatus(status: number): status is (typeof errorStatuses)[number] {
  return errorStatuses.some((known) => known === status);
}
