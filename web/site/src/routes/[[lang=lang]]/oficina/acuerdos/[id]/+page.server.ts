import {
  agreementPage,
  endAgreement,
  signAgreement,
} from '../../../../../lib/trade/agreements.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => agreementPage(event, event.params.id);

export const actions = {
  firmar: (event) => signAgreement(event, event.params.id),
  terminar: (event) => endAgreement(event, event.params.id),
} satisfies Actions;
