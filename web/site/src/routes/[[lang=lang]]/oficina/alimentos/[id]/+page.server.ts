import { foodRegisterPage } from '../../../../../lib/trade/food.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => foodRegisterPage(event, event.params.id);
