import { turnsPage, saveTurns } from '../../../../../../lib/trade/food.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => turnsPage(event, event.params.id);

export const actions = {
  default: (event) => saveTurns(event, event.params.id),
} satisfies Actions;
