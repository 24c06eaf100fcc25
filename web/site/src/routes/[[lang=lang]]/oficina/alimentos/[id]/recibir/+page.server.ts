import { receivePage, saveReceipt } from '../../../../../../lib/trade/food-receive.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => receivePage(event, event.params.id);

export const actions = {
  default: (event) => saveReceipt(event, event.params.id),
} satisfies Actions;
