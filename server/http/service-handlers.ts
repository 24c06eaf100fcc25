import { backUp } from '../commands/back-up.ts';
import { health } from '../questions/health.ts';
import { answer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';

/** Whether all is well, and how fast it is. */
export function serviceHandlers(service: Service): Handlers<'health' | 'metrics' | 'backup'> {
  return {
    health: async (c) => {
      const answered = answer(c, await health(service.asked, service.now()));
      answered.headers.set('cache-control', 'no-store');
      return answered;
    },
    backup: async (c) => answer(c, await backUp(service.asked.db, service.dataFolder)),
    metrics: async (c) => {
      const { registry } = service.measures;
      return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType });
    },
  };
}
