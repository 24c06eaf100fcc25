import { flowsQuery, publicEventsQuery, closureQuery } from '../../wire/api/queries.ts';
import { choices } from '../questions/choices.ts';
import { flowsCsv } from '../questions/flows-csv.ts';
import { flows } from '../questions/flows.ts';
import { programmeQuestion } from '../questions/programme.ts';
import { publicEvents } from '../questions/public-events.ts';
import { publicMap } from '../questions/public-map.ts';
import { sankey } from '../questions/sankey.ts';
import { queryOf } from './asked-for.ts';
import { answer, problemAnswer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';

/** What anybody may read, from anywhere: totals, their parts, and the anonymised lines behind. */
export function publicHandlers(
  service: Service,
): Handlers<
  'programme' | 'choices' | 'flows' | 'flowsCsv' | 'sankey' | 'publicEvents' | 'publicMap'
> {
  const { asked } = service;
  return {
    programme: async (c) => answer(c, await programmeQuestion(asked)),
    publicMap: async (c) => {
      const query = queryOf(c, closureQuery);
      return answer(c, query.ok ? await publicMap(asked, query.value) : query);
    },
    choices: (c) => Promise.resolve(answer(c, choices(asked, service.now()))),
    flows: async (c) => {
      const query = queryOf(c, flowsQuery);
      return answer(c, query.ok ? await flows(asked, query.value) : query);
    },
    flowsCsv: async (c) => {
      const query = queryOf(c, flowsQuery);
      const found = query.ok ? await flows(asked, query.value) : query;
      if (!found.ok) return problemAnswer(c, found.problem);
      const name = `${asked.programme.code}-${found.value.by}.csv`;
      return c.body(flowsCsv(asked.programme, found.value), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
      });
    },
    sankey: async (c) => {
      const query = queryOf(c, closureQuery);
      return answer(c, query.ok ? await sankey(asked, query.value) : query);
    },
    publicEvents: async (c) => {
      const query = queryOf(c, publicEventsQuery);
      return answer(c, query.ok ? await publicEvents(asked, query.value) : query);
    },
  };
}
