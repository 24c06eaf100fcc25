import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { problemMediaType } from '../../../../../wire/api/problem-json.ts';
import { problemSchema } from '../../../../../wire/events/outcome-schemas.ts';
import { questionOf } from '../question.ts';

/**
 * Asks the API and parses its answer. A Problem becomes the page's own error, with its status and
 * its words; an answer of another shape is our fault and is thrown.
 *
 * @param path begins with `/api/v1/`; `asked` becomes the question, undefined ones are left out
 */
export async function ask<S extends v.GenericSchema>(
  fetch: typeof globalThis.fetch,
  path: string,
  schema: S,
  asked: Readonly<Record<string, string | undefined>> = {},
): Promise<v.InferOutput<S>> {
  const response = await fetch(`${path}${questionOf(asked)}`);
  if (response.ok) return v.parse(schema, await response.json());
  if (response.headers.get('content-type')?.startsWith(problemMediaType) !== true) {
    error(502, `the API answered ${response.status}`);
  }
  const problem = v.parse(problemSchema, await response.json());
  error(problem.status >= 400 ? problem.status : 500, problem.code, { problem });
}
