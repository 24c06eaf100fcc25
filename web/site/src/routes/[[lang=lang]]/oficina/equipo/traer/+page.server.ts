import { error } from '@sveltejs/kit';
import { queuePreviewAnswer } from '../../../../../../../../wire/api/queue-answers.ts';
import { outcomesSchema } from '../../../../../../../../wire/events/outcome-schemas.ts';
import { wordsOf } from '../../../../../lib/language.ts';
import {
  askOffice,
  refused,
  refusedHere,
  tellOffice,
  typed,
} from '../../../../../lib/server/office.ts';
import { meAnswer } from '../../../../../../../../wire/api/account-answers.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** Whoever is not signed in is led to the sign-in page; whoever may not bring is told at once. */
export const load = async (event: PageServerLoadEvent) => {
  const { abilities } = await askOffice(event, '/api/v1/me', meAnswer);
  if (!abilities.includes('queues.bring')) error(403);
};

async function textIn(data: FormData): Promise<string> {
  const file = data.get('archivo');
  return file instanceof File && file.size > 0 ? file.text() : typed(data, 'texto');
}

export const actions = {
  ver: async (event) => {
    const data = await event.request.formData();
    const text = await textIn(data);
    const refusal = { form: 'ver', data, keep: ['texto'] };
    if (text.trim() === '') {
      const { nothing } = wordsOf(event.locals.language).queues;
      return refusedHere([{ code: 'queue/nothing', field: 'texto', ...nothing }], refusal);
    }
    const told = await tellOffice(event, '/api/v1/queues/preview', { text }, queuePreviewAnswer);
    if (told.ok) return { seen: told.value, text };
    return refused(event, [told.problem], { ...refusal, beside: { [told.problem.code]: 'texto' } });
  },
  traer: async (event) => {
    const data = await event.request.formData();
    const text = typed(data, 'texto');
    const told = await tellOffice(event, '/api/v1/queues', { text }, outcomesSchema);
    if (told.ok) return { brought: told.value.outcomes };
    return refused(event, [told.problem], { form: 'ver', data, keep: [] });
  },
} satisfies Actions;
