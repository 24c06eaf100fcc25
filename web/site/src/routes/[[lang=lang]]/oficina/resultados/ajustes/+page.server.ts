import { settingsAnswer } from '../../../../../../../../wire/api/result-answers.ts';
import { frameOf } from '../../../../../lib/register/frame.server.ts';
import { setLogframe } from '../../../../../lib/results/settings.server.ts';
import { askOffice } from '../../../../../lib/server/office.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/results/settings', settingsAnswer),
  ]);
  return {
    ...frame,
    answer,
    chosen: event.url.searchParams.get('indicador') || undefined,
    saved: event.url.searchParams.has('guardado'),
  };
};

export const actions = { default: (event) => setLogframe(event) } satisfies Actions;
