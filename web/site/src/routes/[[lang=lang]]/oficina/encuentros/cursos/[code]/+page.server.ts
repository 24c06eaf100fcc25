import { certify, coursePage, revoke } from '../../../../../../lib/encounters/courses.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => coursePage(event, event.params.code);

export const actions = {
  certify: (event) => certify(event, event.params.code),
  revoke: (event) => revoke(event, event.params.code),
} satisfies Actions;
