import { saveSpace, spacePage } from '../../../../../../../lib/encounters/spaces.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => spacePage(event, event.params.id);

export const actions = { default: (event) => saveSpace(event, event.params.id) } satisfies Actions;
