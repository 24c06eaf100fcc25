import { entryPage, register } from '../../../../../lib/register/entry.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => entryPage(event, false);

export const actions = { default: (event) => register(event, false) } satisfies Actions;
