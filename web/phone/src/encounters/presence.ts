import type { Attend } from '../../../../core/encounters/meeting-events.ts';
import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import type { EncounterAnswer } from '../../../../wire/api/encounter-answers.ts';
import type { AskedWhen, PhoneRecord } from '../store/database.ts';

/** Who stands on the list of an encounter, and whether she came as far as this phone knows. */
export type Present = {
  readonly person: ActorId;
  /** null: this phone does not know it. */
  readonly name: string | null;
  readonly organisation: string | null;
  readonly organisationId: ActorId | null;
  /** 0: nothing was said, or that she was not there. */
  readonly minutes: number;
  readonly how: Attend['how'] | null;
  /** The statement of this phone that says so; null: somebody else's word, or none. */
  readonly own: EventId | null;
  /** It has not left the phone. */
  readonly unsent: boolean;
};

export type HeardPeople = {
  readonly people: Pick<
    EncounterAnswer['people'][number],
    'actor' | 'name' | 'organisation' | 'organisationId' | 'minutes' | 'how'
  >[];
  /** Where the queue of this phone stood when it was heard. */
  readonly asked: AskedWhen;
};

type Said = Pick<PhoneRecord, 'id' | 'seq' | 'state' | 'event'>;
type OwnWord = Pick<Said, 'id' | 'seq' | 'state'> & { readonly said: Attend };

/**
 * The list of an encounter: what was heard of it, and on top of that what this phone said since.
 * Its own words count while they were not refused or taken back; a word that was heard already
 * leaves it to the server, where somebody else may have corrected it.
 *
 * @param records those of this phone, in any order
 */
export function presenceOf(
  encounter: EventId,
  { people, asked }: HeardPeople,
  records: readonly Said[],
): readonly Present[] {
  const taken = takenBack(records);
  const own = new Map<ActorId, readonly OwnWord[]>();
  for (const word of ownWords(encounter, records)) {
    const { person } = word.said;
    own.set(person, [...(own.get(person) ?? []), word]);
  }
  const listed = people.map((row) => rowOf(row, own.get(row.actor) ?? [], { taken, asked }));
  const there = new Set(people.map(({ actor }) => actor));
  const others = [...own]
    .filter(([person]) => !there.has(person))
    .map(([actor, words]) => {
      const nobody = { name: null, organisation: null, organisationId: null };
      return rowOf({ actor, ...nobody, minutes: null, how: null }, words, { taken, asked });
    })
    .filter(({ minutes }) => minutes > 0);
  return [...listed, ...others];
}

function takenBack(records: readonly Said[]): ReadonlyMap<EventId, Said> {
  return new Map(
    records.flatMap((row) =>
      row.event.kind === 'evidence.retract' && row.state !== 'refused'
        ? [[row.event.payload.subject, row] as const]
        : [],
    ),
  );
}

function ownWords(encounter: EventId, records: readonly Said[]): readonly OwnWord[] {
  return records
    .flatMap(({ id, seq, state, event }): OwnWord[] =>
      event.kind === 'encounter.attend' &&
      event.payload.encounter === encounter &&
      state !== 'refused'
        ? [{ id, seq, state, said: event.payload }]
        : [],
    )
    .sort((a, b) => a.seq - b.seq);
}

type Facts = { readonly taken: ReadonlyMap<EventId, Said>; readonly asked: AskedWhen };

function rowOf(
  row: HeardPeople['people'][number],
  words: readonly OwnWord[],
  { taken, asked }: Facts,
): Present {
  const isHeard = ({ id, seq }: Pick<Said, 'id' | 'seq'>): boolean =>
    seq <= asked.lastSeq && !asked.open.includes(id);
  const last = words.findLast(({ id }) => !taken.has(id));
  const withdrawn = words.findLast((word) => {
    const retraction = taken.get(word.id);
    return retraction !== undefined && isHeard(word) && !isHeard(retraction);
  });
  // What was heard is our own word that we took back since: nobody else's is known.
  const isOurs =
    withdrawn !== undefined &&
    withdrawn.said.how === row.how &&
    withdrawn.said.minutes === row.minutes;
  const heard = isOurs ? { minutes: 0, how: null } : { minutes: row.minutes ?? 0, how: row.how };
  const speaks = last !== undefined && !isHeard(last) ? last.said : heard;
  const { minutes } = speaks;
  return {
    person: row.actor,
    name: row.name,
    organisation: row.organisation,
    organisationId: row.organisationId,
    minutes,
    how: minutes > 0 ? speaks.how : null,
    own: last !== undefined && minutes > 0 && last.said.minutes === minutes ? last.id : null,
    unsent: words.some(({ state }) => state === 'saved' || state === 'stuck'),
  };
}

/** "Rosa", "quispe": those whose name has every word that was typed. */
export function namedLike(list: readonly Present[], typed: string): readonly Present[] {
  const words = plain(typed).split(/\s+/);
  return list.filter(({ name }) => words.every((word) => plain(name ?? '').includes(word)));
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
