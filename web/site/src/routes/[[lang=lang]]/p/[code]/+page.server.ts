import { redirect } from '@sveltejs/kit';
import { inLanguage } from '../../../../lib/language.ts';
import type { PageServerLoadEvent } from './$types';

/** Places have no public page: a place's label, read by any other phone, leads to the first one. */
export const load = ({ locals }: PageServerLoadEvent) => {
  redirect(303, inLanguage('/', locals.language));
};
