import { saveSpace } from '../../../../../../lib/encounters/spaces.server.ts';
import { frameOf } from '../../../../../../lib/register/frame.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => frameOf(event);

export const actions = { default: (event) => saveSpace(event, undefined) } satisfies Actions;
