import { membersPage } from '../../../../../../lib/register/organisation-page.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => membersPage(event, event.params.id);
