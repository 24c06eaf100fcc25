import {
  affiliate,
  affiliationPage,
  endAffiliation,
} from '../../../../../../lib/register/affiliation.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => affiliationPage(event, event.params.id);

export const actions = {
  afiliar: (event) => affiliate(event, event.params.id, 'member'),
  terminar: (event) => endAffiliation(event, event.params.id),
} satisfies Actions;
