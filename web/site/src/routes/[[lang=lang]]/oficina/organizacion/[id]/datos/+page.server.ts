import { changeActor, changePage } from '../../../../../../lib/register/change.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => changePage(event, event.params.id);

export const actions = {
  default: (event) => changeActor(event, event.params.id),
} satisfies Actions;
