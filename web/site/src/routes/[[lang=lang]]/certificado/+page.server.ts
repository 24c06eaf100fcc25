import { redirect } from '@sveltejs/kit';
import { readCertificateCode } from '../../../../../../core/encounters/certificate-code.ts';
import { inLanguage } from '../../../lib/language.ts';
import type { PageServerLoadEvent } from './$types';

/** Where a code is typed that could not be scanned: it leads to the page of its certificate. */
export const load = ({ url, locals }: PageServerLoadEvent) => {
  const typed = url.searchParams.get('codigo')?.trim() ?? '';
  if (typed === '') return {};
  const code = readCertificateCode(typed) ?? typed.slice(0, 40);
  redirect(303, inLanguage(`/certificado/${encodeURIComponent(code)}`, locals.language));
};
