import { cancelActor, cancelPage } from '../../../../../../lib/register/rights.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => cancelPage(event, event.params.id);

export const actions = {
  default: (event) => cancelActor(event, event.params.id),
} satisfies Actions;
