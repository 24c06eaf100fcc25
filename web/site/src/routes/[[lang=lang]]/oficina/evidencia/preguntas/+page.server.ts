import { askedBackPage, reply } from '../../../../../lib/evidence/asked-back.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => askedBackPage(event);

export const actions = { default: (event) => reply(event) } satisfies Actions;
