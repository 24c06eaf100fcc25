import { comparePage, keepApart, merge } from '../../../../../../../lib/register/merges.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) =>
  comparePage(event, event.params.a, event.params.b);

export const actions = {
  juntar: (event) => merge(event, event.params.a, event.params.b),
  distintas: (event) => keepApart(event, event.params.a, event.params.b),
} satisfies Actions;
