import { consentPage, takeConsent } from '../../../../../../lib/register/consent.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => consentPage(event, event.params.id);

export const actions = {
  default: (event) => takeConsent(event, event.params.id),
} satisfies Actions;
