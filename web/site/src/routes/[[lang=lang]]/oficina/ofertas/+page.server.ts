import { offersPage } from '../../../../lib/trade/offers.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => offersPage(event);
