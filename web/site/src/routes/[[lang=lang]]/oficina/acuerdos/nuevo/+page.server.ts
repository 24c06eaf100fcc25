import { agreementFormPage, saveAgreement } from '../../../../../lib/trade/agreements.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => agreementFormPage(event);

export const actions = { default: (event) => saveAgreement(event) } satisfies Actions;
