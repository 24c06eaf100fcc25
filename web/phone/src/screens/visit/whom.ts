import * as v from 'valibot';
import type { ActorId } from '../../../../../core/events/ids.ts';
import type { Day } from '../../../../../core/quantities/instant.ts';
import { actorId } from '../../../../../wire/events/fields.ts';
import type { Notebook } from '../../app/notebook.svelte.ts';
import type { PhoneRecord } from '../../store/database.ts';
import { ask, bearer } from '../../sync/post.ts';
import type { Visiting } from './visiting.svelte.ts';

/** Somebody who can be visited. */
export type Whom = {
  readonly actor: ActorId;
  readonly name: string;
  readonly kind: string;
  readonly isPerson: boolean;
};

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Those of the register of this phone who have a name here, by name. */
export function knownByName({ known, circle }: Notebook, { names }: Visiting): readonly Whom[] {
  if (!known) return [];
  const persons = new Set(
    known.programme.actorKinds.filter(({ isPerson }) => isPerson).map(({ code }) => code),
  );
  const called = new Map<ActorId, string>([
    ...names.map(({ actor, name }) => [actor, name] as const),
    ...circle.members.map(({ id, name }) => [id, name] as const),
  ]);
  return known.register.actors
    .flatMap(({ id, kind, name }): readonly Whom[] => {
      const said = name ?? called.get(id);
      return said === undefined
        ? []
        : [{ actor: id, name: said, kind, isPerson: persons.has(kind) }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'es'));
}

/** Those whose name has every word that was typed. */
export function namedLike(list: readonly Whom[], typed: string): readonly Whom[] {
  const words = plain(typed).split(/\s+/);
  return list.filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

/** The last first, each once. */
export function recentlyVisited(
  records: readonly PhoneRecord[],
  list: readonly Whom[],
): readonly Whom[] {
  const visited = records
    .flatMap(({ seq, event }) =>
      event.kind === 'encounter.visit' ? [{ seq, actor: event.payload.visited }] : [],
    )
    .sort((a, b) => b.seq - a.seq)
    .map(({ actor }) => actor);
  return [...new Set(visited)].flatMap((actor) => list.filter((one) => one.actor === actor));
}

const searchForPhone = v.object({
  people: v.array(v.object({ actor: actorId, label: v.nullable(v.string()), kind: v.string() })),
});

/** People of the programme, whose names no phone keeps; undefined without signal or right. */
export async function searchPeople(
  { key }: Notebook,
  typed: string,
): Promise<readonly Whom[] | undefined> {
  if (key === undefined) return undefined;
  const path = `/search?text=${encodeURIComponent(typed)}`;
  const asked = await ask(path, searchForPhone, bearer(key));
  if (asked.is !== 'answer') return undefined;
  return asked.value.people.flatMap(({ actor, label, kind }): readonly Whom[] =>
    label === null || label === '' ? [] : [{ actor, name: label, kind, isPerson: true }],
  );
}

/** A person, whose name no register of a phone has, or an organisation? */
export function isPersonHere({ known }: Notebook, actor: ActorId): boolean {
  const kind = known?.register.actors.find(({ id }) => id === actor)?.kind;
  const found = known?.programme.actorKinds.find(({ code }) => code === kind);
  return found === undefined || found.isPerson;
}

const membersForPhone = v.object({
  members: v.array(
    v.object({
      role: v.string(),
      until: v.nullable(v.string()),
      other: v.object({ actor: actorId, label: v.nullable(v.string()), kind: v.string() }),
    }),
  ),
});

export type Worker = { readonly actor: ActorId; readonly name: string; readonly leads: boolean };

/**
 * Who works at a place that is visited, whoever leads it first; names that no phone keeps, so they
 * are asked for each time. undefined without signal or right.
 */
export async function workersOf(
  { key, day, known }: Notebook,
  organisation: ActorId,
): Promise<readonly Worker[] | undefined> {
  if (key === undefined) return undefined;
  const asked = await ask(`/actors/${organisation}/members`, membersForPhone, bearer(key));
  const kinds = (known?.programme.actorKinds ?? []).filter(({ isPerson }) => isPerson);
  const persons = new Set(kinds.map(({ code }) => code));
  return asked.is === 'answer' ? workersIn(asked.value, persons, day) : undefined;
}

/**
 * Of an answer: persons who have a name and belong there today, each once.
 *
 * @param persons kinds of actors that are persons
 */
export function workersIn(
  { members }: v.InferOutput<typeof membersForPhone>,
  persons: ReadonlySet<string>,
  today: Day,
): readonly Worker[] {
  const found = new Map<ActorId, Worker>();
  for (const { role, until, other } of members) {
    const { actor, label, kind } = other;
    if (!persons.has(kind) || !label || (until !== null && until < today)) continue;
    const leads = role === 'owner_manager' || found.get(actor)?.leads === true;
    found.set(actor, { actor, name: label, leads });
  }
  return [...found.values()].sort(
    (a, b) => Number(b.leads) - Number(a.leads) || a.name.localeCompare(b.name, 'es'),
  );
}

/**
 * Who is credited with what is seen: those who were chosen. Nobody was asked yet: a person who is
 * visited, since she stands there herself; of an organisation nobody.
 */
export function creditedOf(
  { people }: Pick<Visiting, 'people'>,
  visited: { readonly actor: ActorId; readonly isPerson: boolean },
): readonly ActorId[] {
  if (people !== null) return people.map(({ actor }) => actor);
  return visited.isPerson ? [visited.actor] : [];
}

/** How somebody is called on this phone; undefined when nobody told. */
export function nameOfVisited(
  { known, circle }: Notebook,
  { names }: Visiting,
  actor: ActorId,
): string | undefined {
  return (
    known?.register.actors.find(({ id }) => id === actor)?.name ??
    circle.members.find(({ id }) => id === actor)?.name ??
    names.find((one) => one.actor === actor)?.name
  );
}
