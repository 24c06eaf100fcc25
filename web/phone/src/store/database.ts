import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ActorId, DeviceId, EventId, FileId, PlaceId } from '../../../../core/events/ids.ts';
import type { AttachmentRole } from '../../../../core/evidence/evidence-events.ts';
import type { LedgerEvent, WorkPayloads } from '../../../../core/ledger/entries.ts';
import type { Day, Instant } from '../../../../core/quantities/instant.ts';
import type { EntryState } from '../../../../core/sync/entry.ts';
import type {
  PhoneConsentTexts,
  PhoneMe,
  PhoneProblem,
  PhoneProgramme,
  PhoneRegister,
} from '../../../../wire/phone-answers.ts';
import type { Box } from '../people/seal.ts';

/** Kinds that this app records. */
export type PhoneEvent = Extract<
  LedgerEvent,
  {
    kind:
      | 'flow.collect'
      | 'flow.dispatch'
      | 'flow.accept'
      | 'flow.sort'
      | 'flow.adjust'
      | 'flow.void'
      | keyof WorkPayloads
      | 'encounter.attend'
      | 'encounter.sign'
      | 'commitment.settle'
      | 'evidence.retract'
      | 'document.hold'
      | 'evidence.reply'
      | 'practice.observe'
      | 'practice.diagnose'
      | 'practice.plan'
      | 'intent.want'
      | 'agreement.sign'
      | 'food.receive'
      | 'food.deliver'
      | 'actor.register'
      | 'actor.affiliate'
      | 'actor.consent'
      | 'privacy.request'
      | 'place.register';
  }
>;

/** Why a record did not pass: in the server's own sentences, or by our code. */
export type LocalReason = { readonly code: 'http/body-too-large' | 'sync/server-fails' };
export type Reason = PhoneProblem | LocalReason;

/** What a person recorded, for ever: rows are added and their state changes, none is deleted. */
export type PhoneRecord = {
  readonly id: EventId;
  /** The device's own count; also the order of sending. */
  readonly seq: number;
  /** Day of the programme's clock on which it was recorded. */
  readonly day: Day;
  readonly event: PhoneEvent;
  /** Never `sending`: that is not written down (core/sync/SPEC.md). */
  readonly state: Exclude<EntryState, 'sending'>;
  readonly problem: Reason | null;
  /** The event by which it was undone, if it was. */
  readonly voidedBy: EventId | null;
};

export type Device = { readonly id: DeviceId; readonly lastSeq: number };

/** For whom and where this phone records. */
export type Setup = {
  readonly holder: ActorId;
  readonly place: PlaceId;
  readonly person: ActorId | null;
};

/** What was last heard from the server. */
export type Known = { readonly programme: PhoneProgramme; readonly register: PhoneRegister };

/** The last answer to a batch: by this phone's clock, and by the server's. */
export type Contact = {
  readonly epoch: string;
  readonly at: number;
  readonly serverAt: Instant;
};

/** A photo on its way: it goes after the registration of the person whom it shows. */
export type PhoneFile = {
  readonly id: FileId;
  readonly actor: ActorId;
  /** The event by which the person was registered. */
  readonly registration: EventId;
  /** A JPEG in base 64. */
  readonly image: string;
  readonly state: 'waiting' | 'received' | 'refused';
  readonly problem: PhoneProblem | null;
};

/** A photo beside a record: goes after the statement that announces it, resumed where it broke. */
export type PhonePhoto = {
  /** The event that announces it, and the one that it shows something of. */
  readonly attach: EventId;
  readonly subject: EventId;
  readonly role: AttachmentRole;
  readonly sha256: string;
  readonly media: string;
  readonly bytes: number;
  readonly takenAt: number;
  readonly state: 'waiting' | 'received' | 'refused';
  /** When the server had it whole, by this phone's clock. */
  readonly receivedAt: number | null;
  readonly problem: PhoneProblem | null;
};

/** The bytes of a photo, until the server has had them for a while. */
export type PhotoBytes = { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Where the queue of this notebook stood when it asked the server something: what the answer cannot
 * know yet. It needs no clock.
 */
export type AskedWhen = {
  readonly lastSeq: number;
  /** What was not sent, or kept waiting by the server. */
  readonly open: readonly EventId[];
};

/** What the server last said at an address, sealed. */
export type HeardRow = {
  readonly path: string;
  readonly at: number;
  readonly asked: AskedWhen;
  readonly box: Box;
};

/** A place in the queue. */
export type Queued = {
  readonly seq: number;
  readonly id: EventId;
  /** Only while its record is stuck: when it was last tried. */
  readonly triedAt?: number;
  /** Stuck, but harmless to others: the server only put it off. */
  readonly together?: true;
};

type Settings = {
  device: Device;
  key: string;
  setup: Setup;
  known: Known;
  /** Who and where this phone itself registered, whether the server has it yet or not. */
  own: PhoneRegister;
  contact: Contact;
  /** What the server lets whoever uses this notebook do, as it said last. */
  me: PhoneMe;
  /** Which of her works she does with this phone now: the key of a duty. */
  duty: string;
  /** Texts by which consent is asked for, as the server gave them last. */
  consentTexts: { readonly [L in 'es' | 'en']?: PhoneConsentTexts };
  /** Sealed with the key that the PIN opens: all that names people. */
  people: Box;
  card: Box;
  sheet: Box;
  registering: Box;
  memberCards: Box;
  visiting: Box;
  diagnosing: Box;
  paper: Box;
  sharing: Box;
  /** How often each material was recorded here, and the last source. */
  use: { readonly materials: Readonly<Record<string, number>>; readonly source: string | null };
};
export type SettingName = keyof Settings;
/** Settings that only the PIN opens. */
export type SealedName =
  | 'people'
  | 'card'
  | 'sheet'
  | 'registering'
  | 'memberCards'
  | 'visiting'
  | 'diagnosing'
  | 'paper'
  | 'sharing';
export type Setting<K extends SettingName> = Settings[K];
/** One row per setting; the name is the key. */
type SettingRow = { readonly [K in SettingName]?: Settings[K] };

export type PhoneSchema = DBSchema & {
  records: { key: EventId; value: PhoneRecord; indexes: { day: Day; state: string } };
  /** The queue: what still has to go out. A row leaves only when the server named its record. */
  outbox: { key: number; value: Queued };
  settings: { key: SettingName; value: SettingRow };
  files: { key: FileId; value: PhoneFile };
  photos: {
    key: EventId;
    value: PhonePhoto;
    indexes: { state: string; subject: EventId; sha256: string };
  };
  photoBytes: { key: string; value: PhotoBytes };
  heard: { key: string; value: HeardRow };
};
export type Database = IDBPDatabase<PhoneSchema>;

/** The notebook of a phone from before invitations; everybody else's has the device in its name. */
export const firstDatabase = 'ayni-campo';

/** Opens a notebook; makes it the first time. */
export function openDatabase(name: string): Promise<Database> {
  return openDB<PhoneSchema>(name, 3, {
    upgrade(db, from) {
      if (from < 1) {
        const records = db.createObjectStore('records', { keyPath: 'id' });
        records.createIndex('day', 'day');
        records.createIndex('state', 'state');
        db.createObjectStore('outbox', { keyPath: 'seq' });
        db.createObjectStore('settings');
      }
      if (from < 2) db.createObjectStore('files', { keyPath: 'id' });
      if (from < 3) {
        const photos = db.createObjectStore('photos', { keyPath: 'attach' });
        photos.createIndex('state', 'state');
        photos.createIndex('subject', 'subject');
        photos.createIndex('sha256', 'sha256');
        db.createObjectStore('photoBytes', { keyPath: 'sha256' });
        db.createObjectStore('heard', { keyPath: 'path' });
      }
    },
    blocking(_current, _wanted, event) {
      // A newer version of the app waits in another tab: let it in rather than block it.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

export async function readSetting<K extends SettingName>(
  db: Database,
  name: K,
): Promise<Setting<K> | undefined> {
  return (await db.get('settings', name))?.[name];
}

export async function writeSetting<K extends SettingName>(
  db: Database,
  name: K,
  value: Setting<K>,
): Promise<void> {
  await db.put('settings', { [name]: value }, name);
}

/** Is this the browser saying that the phone has no space left? */
export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
