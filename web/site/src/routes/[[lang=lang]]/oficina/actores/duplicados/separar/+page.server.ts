import { unmerge, unmergePage } from '../../../../../../lib/register/merges.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => unmergePage(event);

export const actions = { default: (event) => unmerge(event) } satisfies Actions;
