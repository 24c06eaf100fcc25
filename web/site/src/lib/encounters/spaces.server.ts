import { error, type ActionFailure } from '@sveltejs/kit';
import { commitmentsAnswer, spaceAnswer } from '../../../../../wire/api/encounter-answers.ts';
import { commitmentStates } from '../../../../../core/encounters/commitments.ts';
import type { FormState } from '../office/form-state.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import {
  askOffice,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  typed,
  typedOrNothing,
  type Sent,
} from '../server/office.ts';
import { firstId, say } from '../server/say.ts';
import { encounterWords } from './words.ts';

export async function spacePage(event: FrameEvent, id: string) {
  const [frame, space] = await Promise.all([
    frameOf(event),
    askOffice(event, `/api/v1/spaces/${id}`, spaceAnswer),
  ]);
  return { ...frame, space, saved: event.url.searchParams.has('guardado') };
}

/** Describes a round table, or describes it again. */
export async function saveSpace(
  event: Sent,
  id: string | undefined,
): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { spaces } = encounterWords(event.locals.language).encounters;
  const labels = { name: spaces.name, purpose: spaces.purpose };
  const refusal = { form: 'space', data, keep: ['name', 'purpose', 'district'], labels };
  const missing = missingFrom(event, data, labels);
  if (missing.length > 0) return refusedHere(missing, refusal);
  const district = typedOrNothing(data, 'district');
  const payload = {
    space: id,
    name: typed(data, 'name'),
    purpose: typed(data, 'purpose'),
    ...(district === undefined ? {} : { district }),
  };
  const told = await say(event, [{ kind: 'space.describe', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  const first = id ?? firstId(told.value);
  return onTo(event, `/oficina/encuentros/espacios/${first}`, { guardado: '1' });
}

/** Promises as the address asks for them; `?sobre=` is the one that is being settled. */
export async function commitmentsPage(event: FrameEvent) {
  const asked = event.url.searchParams.get('estado') ?? '';
  const wanted = commitmentStates.find((one) => one === asked);
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/commitments', commitmentsAnswer),
  ]);
  const about = event.url.searchParams.get('sobre');
  const { commitments } = answer;
  return {
    ...frame,
    answer,
    wanted: wanted ?? null,
    shown: commitments.filter((one) => wanted === undefined || one.state === wanted),
    week: commitments.filter((one) => one.state === 'due-this-week'),
    settling: commitments.find(({ commitment }) => commitment === about),
    saved: event.url.searchParams.has('guardado'),
  };
}

/** Says what became of a promise. */
export async function settleCommitment(event: Sent): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { commitments } = encounterWords(event.locals.language).encounters;
  const labels = { on: commitments.on };
  const refusal = { form: 'settle', data, keep: ['says', 'on', 'note'], labels };
  const missing = missingFrom(event, data, labels);
  if (missing.length > 0) return refusedHere(missing, refusal);
  const commitment = typed(data, 'commitment');
  if (commitment === '') error(400);
  const note = typedOrNothing(data, 'note');
  const payload = {
    commitment,
    says: typed(data, 'says') === 'cancelled' ? 'cancelled' : 'fulfilled',
    on: typed(data, 'on'),
    ...(note === undefined ? {} : { note }),
  };
  const told = await say(event, [{ kind: 'commitment.settle', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, '/oficina/compromisos', { guardado: '1' });
}
