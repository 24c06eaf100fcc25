import {
  addPhoto,
  cardPage,
  issueCard,
  revokeCard,
} from '../../../../../../lib/register/card.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => cardPage(event, event.params.id);

export const actions = {
  emitir: (event) => issueCard(event, event.params.id),
  anular: (event) => revokeCard(event, event.params.id),
  foto: (event) => addPhoto(event, event.params.id),
} satisfies Actions;
