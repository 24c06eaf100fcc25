import { deliverPage, saveDelivery } from '../../../../../../lib/trade/food-deliver.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => deliverPage(event, event.params.id);

export const actions = {
  guardar: (event) => saveDelivery(event, event.params.id),
} satisfies Actions;
