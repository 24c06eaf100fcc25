import { encountersPage } from '../../../../lib/encounters/list.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => encountersPage(event);
