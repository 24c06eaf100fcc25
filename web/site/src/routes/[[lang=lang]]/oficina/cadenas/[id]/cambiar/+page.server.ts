import { chainFormPage, saveChain } from '../../../../../../lib/trade/chains.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => chainFormPage(event, event.params.id);

export const actions = { default: (event) => saveChain(event, event.params.id) } satisfies Actions;
