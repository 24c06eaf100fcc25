import type { ActorId } from '../../../../core/events/ids.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import type { Voice } from '../app/voice.svelte.ts';
import { peopleOf } from '../record/choices.ts';
import type { PhoneEvent } from '../store/database.ts';
import { shortName } from './names.ts';

/** How a member is called here: by name where this phone may know it, else by number. */
export function called(
  { circle, known, setup }: Notebook,
  { words }: Voice,
  actor: ActorId,
): string {
  const name = circle.members.find(({ id }) => id === actor)?.name;
  if (name !== undefined) return name;
  const listed = known && setup ? peopleOf(known, setup.holder) : [];
  const number = listed.findIndex(({ id }) => id === actor) + 1;
  return number > 0 ? words.setup.personShort(number) : words.setup.personUnknown;
}

/** Of a weighing that its owner wrote down for somebody else: who, for whom. */
export function onBehalf(notebook: Notebook, voice: Voice, event: PhoneEvent): string | undefined {
  if (event.kind !== 'flow.collect' || notebook.owner.person === null) return undefined;
  const { collector } = event.payload;
  if (collector === undefined || collector === event.recorder) return undefined;
  const recorder = shortName(notebook.owner.name, []);
  return voice.words.notebook.onBehalf(recorder, called(notebook, voice, collector));
}
