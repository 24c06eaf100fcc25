import { answerRequest, requestsPage } from '../../../../../lib/register/rights.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => requestsPage(event);

export const actions = { default: (event) => answerRequest(event) } satisfies Actions;
