import { chainFormPage, saveChain } from '../../../../../lib/trade/chains.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => chainFormPage(event);

export const actions = { default: (event) => saveChain(event) } satisfies Actions;
