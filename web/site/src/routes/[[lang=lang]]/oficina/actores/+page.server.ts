import { directoryPage } from '../../../../lib/register/directory.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => directoryPage(event);
