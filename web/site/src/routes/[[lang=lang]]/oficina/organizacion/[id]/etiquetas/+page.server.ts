import { error } from '@sveltejs/kit';
import { frameOf } from '../../../../../../lib/register/frame.server.ts';
import { detailOf } from '../../../../../../lib/register/person-page.server.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const [detail, frame] = await Promise.all([detailOf(event, event.params.id), frameOf(event)]);
  if (detail.isPerson || !detail.may.readWork) error(403);
  return { detail, ...frame };
};
