import type { ActionFailure } from '@sveltejs/kit';
import {
  doublesAnswer,
  mergePreviewAnswer,
  notSameAnswer,
} from '../../../../../wire/api/doubles-answers.ts';
import type { FormState } from '../office/form-state.ts';
import { askOffice, onTo, refused, tellOffice, typed, type Sent } from '../server/office.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { say } from '../server/say.ts';

const list = '/oficina/actores/duplicados';

/** A page may be empty and not the last: so many are looked through before the page is shown. */
const pagesMost = 10;

/** Pairs that are likely one and that nobody judged yet. */
export async function doublesPage(event: FrameEvent) {
  const frame = frameOf(event);
  let after = event.url.searchParams.get('desde') ?? undefined;
  for (let page = 1; ; page += 1) {
    const answer = await askOffice(event, '/api/v1/doubles', doublesAnswer, { after });
    const goesOn = answer.pairs.length === 0 && answer.next !== null && page < pagesMost;
    if (!goesOn) {
      return {
        ...(await frame),
        pairs: answer.pairs,
        next: answer.next,
        done: event.url.searchParams.get('hecho'),
      };
    }
    after = answer.next ?? undefined;
  }
}

/** What a merge of two would do: nothing is done by looking. */
export async function comparePage(event: FrameEvent, keep: string, absorbed: string) {
  const [frame, preview] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/merges/preview', mergePreviewAnswer, { keep, absorbed }),
  ]);
  return { ...frame, preview };
}

/** What taking a merge back would do. */
export async function unmergePage(event: FrameEvent) {
  const merge = event.url.searchParams.get('union') ?? '';
  const [frame, preview] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/merges/preview', mergePreviewAnswer, { merge }),
  ]);
  return { ...frame, preview, merge };
}

/** Two records are one and the same, with the reasons that were shown. */
export async function merge(
  event: Sent,
  keep: string,
  absorbed: string,
): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const reasons = data.getAll('reason').filter((one) => typeof one === 'string');
  const told = await say(event, [{ kind: 'actor.merge', payload: { keep, absorbed, reasons } }]);
  if (told.ok) return onTo(event, `/oficina/actores/${keep}`);
  return refused(event, [told.problem], { form: 'merge', data, keep: [] });
}

/** They are two: the pair is not shown again. */
export async function keepApart(event: Sent, a: string, b: string) {
  const data = await event.request.formData();
  const told = await tellOffice(event, '/api/v1/doubles/not-same', { a, b }, notSameAnswer);
  if (told.ok) return onTo(event, list, { hecho: 'distintas' });
  return refused(event, [told.problem], { form: 'merge', data, keep: [] });
}

export async function unmerge(event: Sent): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const told = await say(event, [
    { kind: 'actor.unmerge', payload: { merge: typed(data, 'merge') } },
  ]);
  if (told.ok) return onTo(event, list, { hecho: 'separadas' });
  return refused(event, [told.problem], { form: 'unmerge', data, keep: [] });
}
