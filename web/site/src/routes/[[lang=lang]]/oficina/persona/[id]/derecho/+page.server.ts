import { requestPage, takeRequest } from '../../../../../../lib/register/rights.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => requestPage(event, event.params.id);

export const actions = {
  default: (event) => takeRequest(event, event.params.id),
} satisfies Actions;
