import { dataSheetPage } from '../../../../../../lib/register/rights.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => dataSheetPage(event, event.params.id);
