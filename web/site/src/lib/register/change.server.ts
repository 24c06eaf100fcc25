import { error, type ActionFailure } from '@sveltejs/kit';
import { sensitivePurpose } from '../../../../../core/actors/purposes.ts';
import type { FieldGroup } from '../../../../../core/actors/personal-fields.ts';
import type { ActorAnswer } from '../../../../../wire/api/actor-answers.ts';
import type { FormState } from '../office/form-state.ts';
import { onTo, refused, refusedHere, typed, type Sent } from '../server/office.ts';
import { askedWith, groupsOf, isGroup } from './field-lists.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { detailOf } from './person-page.server.ts';
import { changeOf, isNoChange, readForm, type FieldName } from './read-form.ts';
import { say } from '../server/say.ts';
import { registerWords } from './words.ts';

/** The form that changes what is known: one group of fields, or all that the reader may see. */
export async function changePage(event: FrameEvent, id: string) {
  const [detail, frame] = await Promise.all([detailOf(event, id), frameOf(event)]);
  if (!detail.may.write || detail.state !== 'current') error(403);
  return { detail, ...frame, groups: groupsAsked(event.url, detail) };
}

/** Groups that the form asks: sensitive ones only while a signed consent stands. */
function groupsAsked(url: URL, detail: ActorAnswer): readonly FieldGroup[] {
  const asked = url.searchParams.get('grupo') ?? '';
  const all = groupsOf(detail.isPerson).filter((group) => detail.groups.shown.includes(group));
  if (isGroup(asked, detail.isPerson)) return all.filter((group) => group === asked);
  return all.filter((group) => group !== 'sensitive' || allowsSensitive(detail));
}

export function allowsSensitive({ consents }: ActorAnswer): boolean {
  return consents.some(({ purpose, given }) => purpose === sensitivePurpose && given);
}

/** Says what the form changed, and leads back to the page of the actor. */
export async function changeActor(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = registerWords(event.locals.language).register;
  const detail = await detailOf(event, id);
  const names = groupsAsked(event.url, detail).flatMap((group) =>
    askedWith(group, detail.isPerson),
  );
  const refusal = { form: 'change', data, keep: [...names, 'because'] };
  const read = readForm(data, names, words);
  if (read.problems.length > 0) return refusedHere(read.problems, refusal);
  const change = changeOf(read, heldBy(detail, names));
  if (isNoChange(change)) {
    return refusedHere([{ code: 'nothing', ...words.wrong.nothing }], refusal);
  }
  const because = typed(data, 'because');
  const told = await say(event, [
    {
      kind: 'actor.change',
      payload: {
        actor: id,
        ...(Object.keys(change.set).length > 0 ? { set: change.set } : {}),
        ...(change.clear.length > 0 ? { clear: change.clear } : {}),
        because: because === '' ? 'changed' : because,
        ...(Object.keys(change.values).length > 0 ? { personal: { values: change.values } } : {}),
      },
    },
  ]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  const page = detail.isPerson ? 'persona' : 'organizacion';
  return onTo(event, `/oficina/${page}/${id}`, { guardado: '1' });
}

function heldBy(detail: ActorAnswer, names: readonly FieldName[]): Record<string, unknown> {
  const all: Record<string, unknown> = { ...detail, ...detail.values };
  const held = names.map((name) => [name, all[name]] as const);
  return Object.fromEntries(
    held.filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
