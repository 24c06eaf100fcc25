import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ActorId, DeviceId } from '../../../../core/events/ids.ts';
import type { PhoneProblem } from '../../../../wire/phone-answers.ts';
import { wrongMost, type Wrong } from '../people/pin.ts';
import type { Sealed } from '../people/seal.ts';

/**
 * Who uses this phone. Each person's use has a device id and a database of its own, so that nobody
 * comes upon another's records and everybody's numbers have no gaps.
 */
export type PhonePerson = {
  readonly device: DeviceId;
  /** Name of the database with this person's records, queue and settings. */
  readonly database: string;
  /** null: the notebook of a phone that was given a key instead of an invitation; it has no PIN. */
  readonly person: ActorId | null;
  readonly name: string;
  readonly association: { readonly id: ActorId; readonly name: string } | null;
  /** Which colour and shape tells this person from the others. */
  readonly mark: number;
  /** Sends what was recorded, also while locked; null: the key in the settings does. */
  readonly sendToken: string | null;
  /** null: no PIN, or it was dropped after too many wrong ones. */
  readonly lock: Sealed | null;
  readonly wrong: Wrong;
  /** Why the server takes nothing from this person's phone any more. */
  readonly barred: PhoneProblem | null;
  /** The same person came with another invitation: this one only sends what it still has. */
  readonly retired: boolean;
};

type DirectorySchema = DBSchema & { people: { key: DeviceId; value: PhonePerson } };
export type Directory = IDBPDatabase<DirectorySchema>;

export function openDirectory(): Promise<Directory> {
  return openDB<DirectorySchema>('ayni-campo-people', 1, {
    upgrade(db) {
      db.createObjectStore('people', { keyPath: 'device' });
    },
    blocking(_current, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Those of this phone, in the order in which they joined. */
export async function peopleOfPhone(directory: Directory): Promise<readonly PhonePerson[]> {
  const people = await directory.getAll('people');
  return people.sort((a, b) => a.mark - b.mark);
}

export async function writePerson(directory: Directory, person: PhonePerson): Promise<void> {
  const tx = directory.transaction('people', 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.put(person), tx.done]);
}

/** Changes one row as it stands on the disk; undefined when there is none. */
export async function changePerson(
  directory: Directory,
  device: DeviceId,
  change: (person: PhonePerson) => PhonePerson,
): Promise<PhonePerson | undefined> {
  const tx = directory.transaction('people', 'readwrite', { durability: 'strict' });
  const found = await tx.store.get(device);
  const changed = found && change(found);
  await Promise.all([changed && tx.store.put(changed), tx.done]);
  return changed;
}

/**
 * Notes a try before it is looked at, so that ending the app does not undo it. The tenth wrong one
 * drops what the PIN opens; the queue and the token that sends it stay.
 */
export function noteTry(directory: Directory, device: DeviceId, at: number) {
  return changePerson(directory, device, (person) => {
    const count = person.wrong.count + 1;
    return { ...person, wrong: { count, at } };
  });
}

export function noteWrong(directory: Directory, device: DeviceId) {
  return changePerson(directory, device, (person) =>
    person.wrong.count < wrongMost ? person : { ...person, lock: null },
  );
}
