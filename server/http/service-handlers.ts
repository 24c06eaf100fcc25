import { rebuildQuery } from '../../wire/api/queries.ts';
import { backUp } from '../commands/back-up.ts';
import { rebuild } from '../commands/rebuild.ts';
import { health } from '../questions/health.ts';
import { queryOf } from './asked-for.ts';
import { answer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';

/** Whether all is well, and how fast it is. */
export function serviceHandlers(
  service: Service,
): Handlers<'health' | 'metrics' | 'backup' | 'rebuild'> {
  return {
    health: async (c) => {
      const answered = answer(c, await health(service.asked, service.now()));
      answered.headers.set('cache-control', 'no-store');
      return answered;
    },
    backup: async (c) => {
      const { asked, dataFolder, files } = service;
      return answer(c, await backUp(asked.db, dataFolder, files));
    },
    rebuild: async (c) => {
      const query = queryOf(c, rebuildQuery);
      if (!query.ok) return answer(c, query);
      const { db, programme } = service.asked;
      const context = { programme: programme.id, catalogue: programme.catalogue };
      const write = query.value.write === 'yes';
      const projectionsOnly = query.value.projections === 'yes';
      return answer(c, await rebuild(db, context, { projectionsOnly, write }));
    },
    metrics: async (c) => {
      const { registry } = service.measures;
      return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType });
    },
  };
}
