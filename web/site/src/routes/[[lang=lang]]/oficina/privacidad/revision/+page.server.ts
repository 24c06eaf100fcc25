import {
  accessReviewAnswer,
  accessReviewedAnswer,
} from '../../../../../../../../wire/api/access-answers.ts';
import {
  askOffice,
  onTo,
  refused,
  tellOffice,
  typed,
  typedOrNothing,
} from '../../../../../lib/server/office.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const [{ programme }, review] = await Promise.all([
    event.parent(),
    askOffice(event, '/api/v1/access-review', accessReviewAnswer),
  ]);
  return {
    review,
    offset: programme?.offsetMinutes ?? 0,
    now: Date.now(),
    signed: event.url.searchParams.get('hecho') === 'firmada',
  };
};

export const actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const note = typedOrNothing(data, 'note');
    const body = { seen: typed(data, 'seen'), ...(note === undefined ? {} : { note }) };
    const told = await tellOffice(event, '/api/v1/access-review', body, accessReviewedAnswer);
    if (told.ok) onTo(event, '/oficina/privacidad/revision', { hecho: 'firmada' });
    return refused(event, [told.problem], { form: 'revision', data, keep: ['note'] });
  },
} satisfies Actions;
