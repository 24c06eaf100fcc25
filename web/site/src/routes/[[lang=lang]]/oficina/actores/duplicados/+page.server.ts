import { doublesPage } from '../../../../../lib/register/merges.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => doublesPage(event);
