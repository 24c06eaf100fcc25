import { dueAnswer } from '../../../../../../../../wire/api/pathway-answers.ts';
import { frameOf } from '../../../../../lib/register/frame.server.ts';
import { askOffice } from '../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const asked = {
    days: event.url.searchParams.get('dias') || undefined,
    district: event.url.searchParams.get('distrito') || undefined,
  };
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/pathways/due', dueAnswer, asked),
  ]);
  return { ...frame, answer, asked };
};
