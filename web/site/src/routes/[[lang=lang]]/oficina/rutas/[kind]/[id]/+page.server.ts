import { walksAnswer } from '../../../../../../../../../wire/api/pathway-answers.ts';
import { frameOf } from '../../../../../../lib/register/frame.server.ts';
import { askOffice } from '../../../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const { kind, id } = event.params;
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, `/api/v1/pathways/walkers/${kind}/${id}`, walksAnswer),
  ]);
  return { ...frame, answer };
};
