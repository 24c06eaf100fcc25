import { planPage, savePlan } from '../../../../../../lib/encounters/plan.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => planPage(event, event.params.id);

export const actions = { default: (event) => savePlan(event, event.params.id) } satisfies Actions;
