import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { BreachAnswer } from '../../wire/api/access-answers.ts';
import type { BreachQuery } from '../../wire/api/access-queries.ts';
import { accessWords as wordsEn } from '../../words/en/access.ts';
import { accessWords as wordsEs } from '../../words/es/access.ts';
import { csvOf } from '../outside/sheet-out.ts';
import type { Asked } from './asked.ts';
import { breach } from './breach.ts';

const pageSize = 1_000;

/** `GET /breach.csv`: the same list whole, for the report to the authority and to the people. */
export async function breachCsv(
  asked: Asked,
  query: BreachQuery,
  now: Instant,
): Promise<Result<{ readonly text: string; readonly people: readonly string[] }>> {
  const people: BreachAnswer['people'][number][] = [];
  let simulated = false;
  for (let after: string | null = query.after ?? ''; after !== null;) {
    const { after: _, ...rest } = query;
    const asking = after === '' ? rest : { ...rest, after };
    const page = await breach(asked, asking, now, pageSize);
    if (!page.ok) return page;
    people.push(...page.value.people);
    simulated = page.value.simulated;
    after = page.value.next;
  }
  const text = csvOf({
    name: wordsEs.breach.title,
    ...(simulated ? { above: `${wordsEs.simulated} / ${wordsEn.simulated}` } : {}),
    headings: Object.entries(wordsEs.breach.columns).map(
      ([column, es]) => `${es} / ${englishColumn(column)}`,
    ),
    rows: people.map(({ actor, name, groups, looks, firstAt, lastAt }) => [
      actor,
      name ?? '',
      groups.join(' '),
      String(looks),
      firstAt ?? '',
      lastAt ?? '',
    ]),
  });
  return accept({ text, people: people.map(({ actor }) => actor) });
}

function englishColumn(column: string): string {
  return Object.entries(wordsEn.breach.columns).find(([name]) => name === column)?.[1] ?? column;
}
