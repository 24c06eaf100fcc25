import { redirect } from '@sveltejs/kit';
import { readCardCode } from '../../../../../../core/privacy/card.ts';
import { inLanguage } from '../../../lib/language.ts';
import type { PageServerLoadEvent } from './$types';

/** Where a code is typed that could not be scanned: it leads to the page of its card. */
export const load = ({ url, locals }: PageServerLoadEvent) => {
  const typed = url.searchParams.get('codigo')?.trim() ?? '';
  if (typed === '') return {};
  const code = readCardCode(typed) ?? typed.slice(0, 40);
  redirect(303, inLanguage(`/carne/${encodeURIComponent(code)}`, locals.language));
};
