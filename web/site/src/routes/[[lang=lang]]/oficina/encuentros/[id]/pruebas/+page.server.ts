import { attendancePage, saveTests } from '../../../../../../lib/encounters/attendance.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => attendancePage(event, event.params.id);

export const actions = { default: (event) => saveTests(event, event.params.id) } satisfies Actions;
