import { photoPurpose } from '../../../../core/actors/purposes.ts';
import { idFrom, type ActorId } from '../../../../core/events/ids.ts';
import { accept, type Result } from '../../../../core/problems/problem.ts';
import type { Make, Notebook } from '../app/notebook.svelte.ts';
import { newId, newNonce } from '../device/device.ts';
import { actorEvent, affiliationEvent, consentEvent } from '../record/compose.ts';
import type { PhoneFile } from '../store/database.ts';
import {
  allows,
  allowsNames,
  consentsOf,
  fullName,
  registration,
  valuesOf,
  type Registering,
} from './registering.ts';

/**
 * Saves who was registered: the person, where she belongs since today, and what she allowed or
 * not, all or nothing, for the queue that weighings take too. Answers her id.
 */
export async function saveRegistration(
  notebook: Notebook,
  draft: Registering,
): Promise<Result<ActorId>> {
  const { circle, day } = notebook;
  const { association } = draft;
  const actor = newId<'actor'>();
  const kind = personKind(notebook);
  const statement = registration(draft, { actor, kind, nonce: newNonce() });
  const makes: Make[] = [(writing, stamp) => actorEvent(writing, stamp, statement)];
  if (association !== null) {
    // The association named at registration is an affiliation under the registration's own id.
    makes.push((writing, stamp, first) =>
      affiliationEvent(writing, stamp, {
        affiliation: idFrom(first),
        member: actor,
        organisation: association,
        role: 'associate',
        since: day,
      }),
    );
  }
  for (const consent of consentsOf(draft, actor)) {
    makes.push((writing, stamp) => consentEvent(writing, stamp, consent));
  }
  const { photo } = draft;
  const keepsPhoto = photo !== null && allowsNames(draft) && allows(draft, photoPurpose);
  const file = (image: string, event: PhoneFile['registration']): PhoneFile => ({
    id: newId<'file'>(),
    actor,
    registration: event,
    image,
    state: 'waiting',
    problem: null,
  });
  const saved = await notebook.saveAll(
    notebook.setup,
    makes,
    keepsPhoto ? ({ id }) => file(photo, id) : undefined,
  );
  if (!saved.ok) return saved;
  const { district } = draft;
  const row = { id: actor, kind, name: null, letter: null, district, parent: association };
  await notebook.own({ actors: [row], places: [] });
  if (allowsNames(draft)) {
    const member = { id: actor, name: fullName(draft), values: valuesOf(draft), own: true };
    await circle.keepMembers([...circle.members, member]);
  }
  return accept(actor);
}

/** What kind of person brings in material in this programme. */
function personKind({ known }: Notebook): string {
  const kinds = known?.programme.actorKinds.filter(({ isPerson }) => isPerson) ?? [];
  return (kinds.find(({ side }) => side === 'chain') ?? kinds[0])?.code ?? 'recycler';
}
