import type { ActionFailure } from '@sveltejs/kit';
import { chainParts } from '../../../../../core/pathways/pathway-events.ts';
import { chainAnswer, chainsAnswer } from '../../../../../wire/api/chain-answers.ts';
import type { FormState } from '../office/form-state.ts';
import type { FrameEvent } from '../register/frame.server.ts';
import {
  allTyped,
  askOffice,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  typed,
  typedOrNothing,
  type Refusal,
  type Sent,
} from '../server/office.ts';
import { firstId, say } from '../server/say.ts';
import { organisationsFor, tradeFrame } from './trade.server.ts';
import { tradeWords } from './words.ts';

export async function chainsPage(event: FrameEvent) {
  const [frame, answer] = await Promise.all([
    tradeFrame(event),
    askOffice(event, '/api/v1/chains', chainsAnswer),
  ]);
  return { ...frame, answer };
}

export async function chainPage(event: FrameEvent, id: string) {
  const [frame, chain] = await Promise.all([
    tradeFrame(event),
    askOffice(event, `/api/v1/chains/${id}`, chainAnswer),
  ]);
  return { ...frame, chain, saved: event.url.searchParams.has('guardado') };
}

export async function chainFormPage(event: FrameEvent, id?: string) {
  const [frame, organisations, chain] = await Promise.all([
    tradeFrame(event),
    organisationsFor(event),
    id === undefined ? undefined : askOffice(event, `/api/v1/chains/${id}`, chainAnswer),
  ]);
  return { ...frame, organisations, chain };
}

/** Describes a chain, or describes `id` again. */
export async function saveChain(event: Sent, id?: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const own = tradeWords(event.locals.language).agreed.chains.form;
  const labels = { name: own.name };
  const refusal: Refusal = {
    form: 'chain',
    data,
    keep: ['name', 'materials', 'note', 'parts', ...chainParts.map((part) => `actors-${part}`)],
    labels,
  };
  const materials = allTyped(data, 'materials');
  const problems = [
    ...missingFrom(event, data, labels),
    ...(materials.length === 0
      ? [{ code: 'materials', ...own.materialsMissing, field: 'materials' }]
      : []),
  ];
  if (problems.length > 0) return refusedHere(problems, refusal);
  const has = allTyped(data, 'parts');
  const note = typedOrNothing(data, 'note');
  const parts = chainParts.flatMap((part) => {
    const actors = allTyped(data, `actors-${part}`);
    return has.includes(part) || actors.length > 0 ? [{ part, actors }] : [];
  });
  const payload = {
    ...(id === undefined ? {} : { chain: id }),
    name: typed(data, 'name'),
    materials,
    parts,
    ...(note === undefined ? {} : { note }),
  };
  const told = await say(event, [{ kind: 'chain.describe', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/cadenas/${id ?? firstId(told.value)}`, { guardado: '1' });
}
