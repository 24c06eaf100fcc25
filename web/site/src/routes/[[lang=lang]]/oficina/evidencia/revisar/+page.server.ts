import { decide, reviewPage } from '../../../../../lib/evidence/queue.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => reviewPage(event);

export const actions = { default: (event) => decide(event) } satisfies Actions;
