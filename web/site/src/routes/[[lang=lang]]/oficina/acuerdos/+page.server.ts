import { agreementsPage } from '../../../../lib/trade/agreements.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => agreementsPage(event);
