import { placePage, savePlace } from '../../../../../lib/register/place.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => placePage(event, undefined);

export const actions = { default: (event) => savePlace(event, undefined) } satisfies Actions;
