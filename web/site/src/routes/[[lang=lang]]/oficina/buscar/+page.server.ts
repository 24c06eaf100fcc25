import { searchAnswer } from '../../../../../../../wire/api/search-answers.ts';
import { askOffice } from '../../../../lib/server/office.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const text = (event.url.searchParams.get('q') ?? '').trim().slice(0, 120);
  const [{ programme }, found] = await Promise.all([
    event.parent(),
    text === '' ? null : askOffice(event, '/api/v1/search', searchAnswer, { text }),
  ]);
  return { text, found, kinds: programme?.actorKinds ?? [], districts: programme?.districts ?? [] };
};
