import { redirect } from '@sveltejs/kit';
import { actorHref } from '../../../../../lib/register/addresses.ts';
import { personPage } from '../../../../../lib/register/person-page.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const page = await personPage(event, event.params.id);
  if (!page.detail.isPerson) {
    redirect(303, actorHref(false, page.detail.actor, event.locals.language));
  }
  return page;
};
