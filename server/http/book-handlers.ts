import { balancesQuery, closureQuery, lotPath, traceQuery } from '../../wire/api/queries.ts';
import { balances } from '../questions/balances.ts';
import { closure } from '../questions/closure.ts';
import { lot } from '../questions/lot.ts';
import { register } from '../questions/register.ts';
import { trace } from '../questions/trace.ts';
import { pathOf, queryOf } from './asked-for.ts';
import { answer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';

/** Lots are told to anybody who holds their code; the books only to the administrator. */
export function bookHandlers(
  service: Service,
): Handlers<'lot' | 'trace' | 'balances' | 'closure' | 'register'> {
  const { asked, now } = service;
  return {
    lot: async (c) => {
      const path = pathOf(c, lotPath);
      return answer(c, path.ok ? await lot(asked, path.value.lot) : path);
    },
    trace: async (c) => {
      const path = pathOf(c, lotPath);
      if (!path.ok) return answer(c, path);
      const query = queryOf(c, traceQuery);
      if (!query.ok) return answer(c, query);
      return answer(c, await trace(asked, path.value.lot, query.value.direction ?? 'up'));
    },
    balances: async (c) => {
      const query = queryOf(c, balancesQuery);
      if (!query.ok) return answer(c, query);
      const found = await balances(asked, query.value, now());
      if (found.ok) c.set('looked', holdersOf(found.value));
      return answer(c, found);
    },
    register: async (c) => answer(c, await register(asked)),
    closure: async (c) => {
      const query = queryOf(c, closureQuery);
      if (!query.ok) return answer(c, query);
      const found = await closure(asked, query.value);
      if (found.ok) c.set('looked', holdersOf(found.value));
      return answer(c, found);
    },
  };
}

/** Who holds what: recyclers on their own account stand in the books too. */
function holdersOf({ rows }: { readonly rows: readonly { readonly holder: string }[] }): string[] {
  return [...new Set(rows.map(({ holder }) => holder))];
}
