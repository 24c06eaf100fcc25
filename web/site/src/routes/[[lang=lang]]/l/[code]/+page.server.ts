import { redirect } from '@sveltejs/kit';
import { inLanguage } from '../../../../lib/language.ts';
import type { PageServerLoadEvent } from './$types';

/** What a sack's label leads to: the public page of its lot. The id behind the `#` stays there. */
export const load = ({ params, locals }: PageServerLoadEvent) => {
  redirect(303, inLanguage(`/lote/${encodeURIComponent(params.code)}`, locals.language));
};
