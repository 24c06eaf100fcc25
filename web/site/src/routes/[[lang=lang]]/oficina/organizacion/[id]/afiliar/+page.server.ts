import { affiliate, affiliationPage } from '../../../../../../lib/register/affiliation.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => affiliationPage(event, event.params.id);

export const actions = {
  afiliar: (event) => affiliate(event, event.params.id, 'organisation'),
} satisfies Actions;
