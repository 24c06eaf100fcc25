import {
  answerLink,
  linkPost,
  postPage,
  withdrawPost,
} from '../../../../../lib/trade/offers.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => postPage(event, event.params.id);

export const actions = {
  juntar: (event) => linkPost(event, event.params.id),
  responder: (event) => answerLink(event, event.params.id),
  retirar: (event) => withdrawPost(event, event.params.id),
} satisfies Actions;
