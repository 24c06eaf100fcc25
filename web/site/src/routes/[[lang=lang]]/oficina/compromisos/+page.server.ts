import { commitmentsPage, settleCommitment } from '../../../../lib/encounters/spaces.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => commitmentsPage(event);

export const actions = { default: (event) => settleCommitment(event) } satisfies Actions;
