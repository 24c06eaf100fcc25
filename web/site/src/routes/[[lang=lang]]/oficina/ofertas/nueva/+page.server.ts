import { postFormPage, savePost } from '../../../../../lib/trade/offers.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => postFormPage(event);

export const actions = { default: (event) => savePost(event) } satisfies Actions;
