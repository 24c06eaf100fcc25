import { spacePage } from '../../../../../../lib/encounters/spaces.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => spacePage(event, event.params.id);
