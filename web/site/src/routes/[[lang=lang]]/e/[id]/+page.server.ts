import { redirect } from '@sveltejs/kit';
import { isUuid } from '../../../../../../../core/events/ids.ts';
import type { PageServerLoadEvent } from './$types';

/** An encounter's code, read by any camera, leads to the notebook, which records who is there. */
export const load = ({ params }: PageServerLoadEvent) => {
  const known = isUuid(params.id.toLowerCase());
  redirect(303, known ? `/campo#encuentro=${params.id.toLowerCase()}` : '/campo');
};
