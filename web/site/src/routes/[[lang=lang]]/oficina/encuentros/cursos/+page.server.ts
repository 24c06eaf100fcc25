import { coursesPage } from '../../../../../lib/encounters/courses.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => coursesPage(event);
