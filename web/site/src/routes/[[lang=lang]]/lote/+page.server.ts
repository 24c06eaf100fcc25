import { redirect } from '@sveltejs/kit';
import { readLotCode } from '../../../../../../core/ledger/lot-code.ts';
import { inLanguage } from '../../../lib/language.ts';
import type { PageServerLoadEvent } from './$types';

/** The search: a code leads to its passport, written as on the label. */
export const load = ({ url, locals }: PageServerLoadEvent) => {
  const typed = url.searchParams.get('codigo')?.trim() ?? '';
  if (typed === '') return { missing: url.searchParams.has('codigo') };
  const code = readLotCode(typed) ?? typed;
  redirect(303, inLanguage(`/lote/${encodeURIComponent(code)}`, locals.language));
};
