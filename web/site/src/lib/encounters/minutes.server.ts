import { error, type ActionFailure } from '@sveltejs/kit';
import { signingMethods } from '../../../../../core/encounters/meeting-events.ts';
import type { FormState } from '../office/form-state.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import {
  missingFrom,
  onTo,
  refused,
  refusedHere,
  typed,
  typedOrNothing,
  type Sent,
} from '../server/office.ts';
import { encounterOf, listedOrganisations } from './plan.server.ts';
import { say } from '../server/say.ts';
import { signatureOf, stateSigned } from './state.server.ts';
import { encounterWords } from './words.ts';

/** The minutes of an encounter, with what is needed to sign them and to note promises. */
export async function minutesPage(event: FrameEvent, id: string) {
  const encounter = await encounterOf(event, id);
  if (!encounter.mayHold) error(403);
  const [frame, organisations] = await Promise.all([frameOf(event), listedOrganisations(event)]);
  const saved = event.url.searchParams.has('guardado');
  return { ...frame, encounter, organisations, saved };
}

function back(event: Sent, id: string): never {
  return onTo(event, `/oficina/encuentros/${id}/acta`, { guardado: '1' });
}

/** One thing in each line. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export async function saveMinutes(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { acta } = encounterWords(event.locals.language).encounters;
  const refusal = { form: 'minutes', data, keep: ['topics', 'agreed'] };
  const topics = linesOf(typed(data, 'topics'));
  const agreed = linesOf(typed(data, 'agreed'));
  if (topics.length + agreed.length === 0) {
    return refusedHere([{ code: 'form/empty', field: 'topics', ...acta.empty }], refusal);
  }
  const { minutesKept } = await encounterOf(event, id);
  const record = minutesKept === null ? {} : { record: minutesKept.record };
  const payload = { encounter: id, topics, agreed, ...record };
  const told = await say(event, [{ kind: 'encounter.minutes', payload }]);
  return told.ok ? back(event, id) : refused(event, [told.problem], refusal);
}

/** Notes who signed; on this screen the drawn signature is kept with it. */
export async function signMinutes(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { acta, attendance } = encounterWords(event.locals.language).encounters;
  const refusal = { form: 'sign', data, keep: ['signer', 'as', 'how'] };
  const missing = missingFrom(event, data, { signer: acta.signer });
  if (missing.length > 0) return refusedHere(missing, refusal);
  const { minutesKept, people } = await encounterOf(event, id);
  if (minutesKept === null) error(409);
  const how = signingMethods.find((one) => one === typed(data, 'how')) ?? 'paper';
  const signer = typed(data, 'signer');
  const own = people.find(({ actor }) => actor === signer)?.organisationId ?? undefined;
  const as = typedOrNothing(data, 'as') ?? own;
  const payload = { minutes: minutesKept.record, signer, how, ...(as === undefined ? {} : { as }) };
  const signature = await signatureOf(data);
  if (how === 'shown' && signature === undefined) {
    const problem = { code: 'form/signature', field: 'scan', ...attendance.noSignature };
    return refusedHere([problem], refusal);
  }
  const statement = { kind: 'encounter.sign', payload } as const;
  const told =
    signature === undefined
      ? await say(event, [statement])
      : await stateSigned(event, statement, signature);
  return told.ok ? back(event, id) : refused(event, [told.problem], refusal);
}

export async function makeCommitment(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { acta } = encounterWords(event.locals.language).encounters;
  const labels = { by: acta.by, what: acta.what, due: acta.due };
  const refusal = { form: 'commitment', data, keep: ['by', 'what', 'due'], labels };
  const missing = missingFrom(event, data, labels);
  if (missing.length > 0) return refusedHere(missing, refusal);
  const { minutesKept } = await encounterOf(event, id);
  if (minutesKept === null) error(409);
  const promise = { by: typed(data, 'by'), what: typed(data, 'what'), due: typed(data, 'due') };
  const payload = { ...promise, minutes: minutesKept.record };
  const told = await say(event, [{ kind: 'commitment.make', payload }]);
  return told.ok ? back(event, id) : refused(event, [told.problem], refusal);
}
