import type { ActorId } from '../../../../../../core/events/ids.ts';
import type { Notebook } from '../../../app/notebook.svelte.ts';
import type { Voice } from '../../../app/voice.svelte.ts';
import { called } from '../../../people/called.ts';
import { initialsOf, shortName } from '../../../people/names.ts';
import { peopleOf } from '../../../record/choices.ts';
import type { Database } from '../../../store/database.ts';

/** Somebody in the line. */
export type Member = {
  readonly id: ActorId;
  /** As said aloud in the line; a number where no name is known. */
  readonly called: string;
  readonly short: string;
  /** Within the association; undefined: this phone does not know it yet. */
  readonly number: number | undefined;
  /** Instead of a photo. */
  readonly initials: string;
};

/** Everybody whom this phone knows of the association, by number, then by name. */
export function membersOf(notebook: Notebook, voice: Voice): readonly Member[] {
  const { circle, known, setup } = notebook;
  if (!known || !setup) return [];
  const listed = peopleOf(known, setup.holder).map(({ id }) => id);
  const names = circle.members.map(({ name }) => name);
  const ids = [...new Set([...listed, ...circle.members.map(({ id }) => id)])];
  return ids.map((id): Member => {
    const name = circle.members.find((member) => member.id === id)?.name;
    const number = listed.includes(id) ? listed.indexOf(id) + 1 : undefined;
    const said = called(notebook, voice, id);
    return {
      id,
      number,
      called: said,
      short: name === undefined ? said : shortName(name, names),
      initials: name === undefined ? String(number ?? '') : initialsOf(name),
    };
  });
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whom somebody means who typed a number or a part of a name; everybody while nothing is typed. */
export function findMembers(members: readonly Member[], typed: string): readonly Member[] {
  const wanted = plain(typed);
  if (/^\d+$/.test(wanted)) {
    const exact = members.filter(({ number }) => String(number) === wanted);
    const more = members.filter(
      ({ number }) => String(number) !== wanted && String(number ?? '').startsWith(wanted),
    );
    return [...exact, ...more];
  }
  return members.filter((member) => plain(member.called).includes(wanted));
}

/** Photos that were taken with this phone, as addresses of pictures. */
export async function photosOf(db: Database): Promise<ReadonlyMap<ActorId, string>> {
  const files = await db.getAll('files');
  return new Map(files.map(({ actor, image }) => [actor, `data:image/jpeg;base64,${image}`]));
}
