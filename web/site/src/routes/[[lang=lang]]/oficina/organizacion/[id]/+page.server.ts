import { redirect } from '@sveltejs/kit';
import { actorHref } from '../../../../../lib/register/addresses.ts';
import { organisationPage } from '../../../../../lib/register/organisation-page.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const page = await organisationPage(event, event.params.id);
  if (page.detail.isPerson) {
    redirect(303, actorHref(true, page.detail.actor, event.locals.language));
  }
  return page;
};
