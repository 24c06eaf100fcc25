import * as v from 'valibot';
import { problems } from '../../core/problems/catalogue.ts';
import type { Problem, ProblemCode } from '../../core/problems/problem.ts';
import { problemWords as wordsEn } from '../../words/en/problems.ts';
import { problemWords as wordsEs } from '../../words/es/problems.ts';
import { problemSchema } from '../events/outcome-schemas.ts';

/** RFC 9457 problem details, as answers of the API carry them. */
export type ProblemJson = v.InferOutput<typeof problemSchema>;

export const problemMediaType = 'application/problem+json';

/** The Problem as people and programs read it; title and detail in Spanish, as pages are. */
export function renderProblem(problem: Problem, request?: string): ProblemJson {
  const kind = problems[problem.code];
  const es = wordsEs[problem.code];
  const en = wordsEn[problem.code];
  const sentence = es.sentence(problem.facts);
  return {
    type: `/api/docs/problems#${problem.code}`,
    title: es.title,
    status: kind.status,
    code: problem.code,
    detail: sentence,
    es: { sentence, remedy: es.remedy(problem.facts) },
    en: { sentence: en.sentence(problem.facts), remedy: en.remedy(problem.facts) },
    facts: factsOut(problem.facts),
    reaction: kind.reaction,
    ...(request === undefined ? {} : { request }),
  };
}

/** A Problem that another program of ours told; what it says that we do not know is our bug. */
export function parseProblem(body: unknown): Problem {
  const { code, facts } = v.parse(problemSchema, body);
  if (!Object.hasOwn(problems, code)) throw new Error(`Bug: there is no problem ${code}`);
  return { code: code as ProblemCode, facts };
}

function factsOut(facts: Problem['facts']): ProblemJson['facts'] {
  const out: Record<string, string | number | string[]> = {};
  for (const [name, fact] of Object.entries(facts)) {
    out[name] = typeof fact === 'object' ? [...fact] : fact;
  }
  return out;
}
