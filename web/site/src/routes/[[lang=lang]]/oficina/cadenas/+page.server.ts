import { chainsPage } from '../../../../lib/trade/chains.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => chainsPage(event);
