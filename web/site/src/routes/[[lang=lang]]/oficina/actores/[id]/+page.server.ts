import { redirect } from '@sveltejs/kit';
import { actorAnswer } from '../../../../../../../../wire/api/actor-answers.ts';
import { actorHref } from '../../../../../lib/register/addresses.ts';
import { askOffice } from '../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

/** Whoever knows only the id is led to the page of the person or the organisation. */
export const load = async (event: PageServerLoadEvent) => {
  const detail = await askOffice(event, `/api/v1/actors/${event.params.id}`, actorAnswer);
  redirect(303, actorHref(detail.isPerson, detail.actor, event.locals.language));
};
