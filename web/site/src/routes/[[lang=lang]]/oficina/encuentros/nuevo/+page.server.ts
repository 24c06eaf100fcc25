import { planPage, savePlan } from '../../../../../lib/encounters/plan.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => planPage(event, undefined);

export const actions = { default: (event) => savePlan(event, undefined) } satisfies Actions;
