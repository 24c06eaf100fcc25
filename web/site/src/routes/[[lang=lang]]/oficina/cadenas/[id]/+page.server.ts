import { chainPage } from '../../../../../lib/trade/chains.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => chainPage(event, event.params.id);
