import type { ActionFailure } from '@sveltejs/kit';
import { boardAnswer } from '../../../../../wire/api/board-answers.ts';
import { foodAnswer, foodRegisterAnswer } from '../../../../../wire/api/food-answers.ts';
import type { FormState } from '../office/form-state.ts';
import type { FrameEvent } from '../register/frame.server.ts';
import { askOffice, onTo, refused, typed, type Sent } from '../server/office.ts';
import { kitchensPerDay } from './food-items.ts';
import { say } from '../server/say.ts';
import { organisationsFor, ownAmong, tradeFrame } from './trade.server.ts';

export async function foodPage(event: FrameEvent) {
  const [frame, food, board, all] = await Promise.all([
    tradeFrame(event),
    askOffice(event, '/api/v1/food', foodAnswer),
    askOffice(event, '/api/v1/board', boardAnswer, { side: 'offer' }),
    organisationsFor(event),
  ]);
  const urgent = board.posts.filter(({ spoilsAt }) => spoilsAt !== null);
  return { ...frame, food, urgent, own: await ownAmong(event, all) };
}

export async function foodRegisterPage(event: FrameEvent, id: string) {
  const month = event.url.searchParams.get('mes') ?? '';
  const [frame, register] = await Promise.all([
    tradeFrame(event),
    registerOf(event, id, month === '' ? undefined : month),
  ]);
  return { ...frame, register, saved: event.url.searchParams.has('guardado') };
}

function registerOf(event: FrameEvent, id: string, month?: string) {
  return askOffice(event, `/api/v1/actors/${id}/food`, foodRegisterAnswer, { month });
}

export async function turnsPage(event: FrameEvent, id: string) {
  const [frame, register, organisations] = await Promise.all([
    tradeFrame(event),
    registerOf(event, id),
    organisationsFor(event, { kind: 'community-kitchen' }),
  ]);
  return { ...frame, register, kitchens: organisations };
}

export async function saveTurns(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const turns = Array.from({ length: 7 }, (_, at) => at + 1).flatMap((weekday) =>
    Array.from({ length: kitchensPerDay }, (_, at) => typed(data, `turn${weekday}-${at + 1}`))
      .filter((kitchen) => kitchen !== '')
      .map((kitchen) => ({ weekday, kitchen })),
  );
  const payload = { holder: id, from: typed(data, 'from'), turns };
  const told = await say(event, [{ kind: 'food.rota', payload }]);
  if (told.ok) return onTo(event, `/oficina/alimentos/${id}`, { guardado: '1' });
  return refused(event, [told.problem], { form: 'turns', data, keep: [...data.keys()] });
}
