import { attach, attachPage } from '../../../../../lib/evidence/attach.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => attachPage(event);

export const actions = { default: (event) => attach(event) } satisfies Actions;
