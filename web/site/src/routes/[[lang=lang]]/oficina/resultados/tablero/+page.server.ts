import { dashboardPage } from '../../../../../lib/results/dashboard.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => dashboardPage(event);
