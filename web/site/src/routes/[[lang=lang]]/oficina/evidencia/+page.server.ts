import { queuePage } from '../../../../lib/evidence/queue.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => queuePage(event);
