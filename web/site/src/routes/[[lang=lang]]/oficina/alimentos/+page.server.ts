import { redirect } from '@sveltejs/kit';
import { inLanguage } from '../../../../lib/language.ts';
import { foodPage } from '../../../../lib/trade/food.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => {
  const chosen = event.url.searchParams.get('org') ?? '';
  if (/^[0-9a-f-]{36}$/.test(chosen)) {
    redirect(303, inLanguage(`/oficina/alimentos/${chosen}`, event.locals.language));
  }
  return foodPage(event);
};
