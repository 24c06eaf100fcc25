import * as v from 'valibot';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { readJson } from './body.ts';
import type { Ask } from './service.ts';

/**
 * What stands behind the question mark, by the schema that also describes it. A name that is not
 * known is refused too: a filter that filters nothing would lie. Refuses with
 * `http/query-invalid`, naming the field and what was expected, never what was sent.
 */
export function queryOf<S extends v.GenericSchema>(c: Ask, schema: S): Result<v.InferOutput<S>> {
  // What a look is for is read where it is noted.
  const asked = Object.entries(c.req.queries()).filter(([name]) => name !== 'why');
  const given = asked.map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return checked(Object.fromEntries(given), schema);
}

/** The same for the parameters within the path. */
export function pathOf<S extends v.GenericSchema>(c: Ask, schema: S): Result<v.InferOutput<S>> {
  return checked(c.req.param(), schema);
}

/**
 * The JSON body of a request, by its schema. Refuses with `http/body-invalid`, naming the field
 * and what was expected, never what was sent, and as `readJson` does.
 */
export async function bodyOf<S extends v.GenericSchema>(
  c: Ask,
  schema: S,
): Promise<Result<v.InferOutput<S>>> {
  const body = await readJson(c.req.raw);
  return body.ok ? checked(body.value, schema, 'http/body-invalid') : body;
}

function checked<S extends v.GenericSchema>(
  given: unknown,
  schema: S,
  code: 'http/query-invalid' | 'http/body-invalid' = 'http/query-invalid',
): Result<v.InferOutput<S>> {
  const parsed = v.safeParse(schema, given, { abortEarly: true });
  if (parsed.success) return accept(parsed.output);
  const [issue] = parsed.issues;
  const field = (v.getDotPath(issue) ?? '').slice(0, 60);
  const detail =
    issue.type === 'regex' || issue.type === 'check'
      ? issue.message
      : (issue.expected ?? issue.type);
  return refuse({ code, facts: { field, detail } });
}
