import { citationQuery, publicResultsQuery } from '../../wire/api/report-answers.ts';
import { csvOfTable, dictionaryOf, publicTable } from '../outside/exports/report-tables.ts';
import { openResults, openVersions } from '../questions/public-results.ts';
import { queryOf } from './asked-for.ts';
import { answer, problemAnswer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

type Mine =
  | 'publicResults'
  | 'publicResultVersions'
  | 'publicResultsCsv'
  | 'publicResultsDictionary'
  | 'publicResultsCitation';

/** Results of approved reports, for anybody and from anywhere. */
export function openResultsHandlers({ asked }: Service): Handlers<Mine> {
  return {
    publicResults: async (c) => {
      const query = queryOf(c, publicResultsQuery);
      const found = query.ok ? await openResults(asked, query.value.version) : query;
      if (!found.ok) return problemAnswer(c, found.problem);
      return unlessHad(c, `"${found.value.sha256}"`, () => answer(c, found));
    },
    publicResultVersions: async (c) => answer(c, await openVersions(asked)),
    publicResultsCsv: async (c) => {
      const query = queryOf(c, publicResultsQuery);
      const found = query.ok ? await openResults(asked, query.value.version) : query;
      if (!found.ok) return problemAnswer(c, found.problem);
      const { results, sha256, simulated } = found.value;
      const name = `${results.programme.code}-${results.period.to}-results.csv`;
      return unlessHad(c, `"${sha256}.csv"`, () =>
        c.body(csvOfTable(publicTable(results), simulated), 200, csvHeaders(name)),
      );
    },
    publicResultsDictionary: (c) =>
      Promise.resolve(c.body(dictionaryOf(['results']), 200, csvHeaders('dictionary.csv'))),
    publicResultsCitation: async (c) => {
      const query = queryOf(c, citationQuery);
      if (!query.ok) return answer(c, query);
      const { version, language = 'es' } = query.value;
      const found = await openResults(asked, version);
      if (!found.ok) return problemAnswer(c, found.problem);
      return c.body(`${found.value.citation[language]}\n`, 200, {
        'content-type': 'text/plain; charset=utf-8',
      });
    },
  };
}

function csvHeaders(name: string): Record<string, string> {
  return {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  };
}

/** A version never changes: who has it is told so. Which one is the latest has to be asked. */
function unlessHad(c: Ask, mark: string, make: () => Response): Response {
  const headers = { etag: mark, 'cache-control': 'public, no-cache' };
  const had = c.req.header('if-none-match')?.split(',') ?? [];
  if (had.some((one) => one.trim() === mark)) return c.body(null, 304, headers);
  const response = make();
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
