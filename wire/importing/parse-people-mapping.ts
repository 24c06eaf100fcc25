import * as v from 'valibot';
import type { PeopleMapping } from '../../core/importing/people/mapping.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { mappingSchema } from '../api/import-answers.ts';

/**
 * Reads how the columns of a member list are meant from a file (JSON, as the API has it). Refuses
 * with `import/mapping-invalid`, naming the file and the first field that is wrong.
 */
export function parsePeopleMapping(file: string, content: string): Result<PeopleMapping> {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'JSON';
    return refuse({ code: 'import/mapping-invalid', facts: { file, field: '', detail } });
  }
  const parsed = v.safeParse(mappingSchema, raw, { abortEarly: true });
  if (parsed.success) return accept(parsed.output);
  const [issue] = parsed.issues;
  const facts = { file, field: v.getDotPath(issue) ?? '', detail: issue.message };
  return refuse({ code: 'import/mapping-invalid', facts });
}
