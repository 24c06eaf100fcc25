import * as v from 'valibot';
import { firstDatabase } from '../store/database.ts';
import { emptyDraft, modes, type Draft } from '../record/draft.ts';

/**
 * Small things that must be there before the database is open, or must survive a tab that is
 * killed between two keys: written at once, in `localStorage`.
 */
export type Language = 'es' | 'en';
export type Screen = 'paper' | 'sun';
/** How large everything is written: as it is, a fifth larger, two fifths larger. */
export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];
export type Preferences = {
  readonly language: Language;
  /** Quechua words where there are any; what has none stays in Spanish (decision 0054). */
  readonly runasimi: boolean;
  readonly screen: Screen;
  readonly text: TextSize;
  readonly voice: boolean;
  /** The first tap on anything reads it aloud, the second one does it. */
  readonly listen: boolean;
  /** Minutes without a touch after which a notebook with a PIN closes. */
  readonly idleMinutes: IdleMinutes;
  /** Photos wait for a network that costs no prepaid data. */
  readonly photosOnWifi: boolean;
};
export const idleChoices = [1, 5, 15] as const;
export type IdleMinutes = (typeof idleChoices)[number];

const preferencesKey = 'ayni.campo.preferences';
const draftKey = 'ayni.campo.draft';

const preferencesSchema = v.object({
  language: v.picklist(['es', 'en']),
  runasimi: v.optional(v.boolean(), false),
  screen: v.picklist(['paper', 'sun']),
  text: v.optional(v.picklist(textSizes), 'normal'),
  voice: v.boolean(),
  listen: v.optional(v.boolean(), false),
  idleMinutes: v.optional(v.picklist(idleChoices), 5),
  photosOnWifi: v.optional(v.boolean(), false),
});
const draftSchema = v.object({
  material: v.nullable(v.string()),
  mode: v.picklist(modes),
  value: v.string(),
  gross: v.string(),
  tare: v.string(),
  field: v.picklist(['gross', 'tare']),
  container: v.nullable(v.string()),
  scale: v.optional(v.nullable(v.string()), null),
});

function read<T>(key: string, schema: v.GenericSchema<unknown, T>, otherwise: T): T {
  try {
    const parsed = v.safeParse(schema, JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.output : otherwise;
  } catch {
    // Storage switched off, or a text that is not ours: start anew.
    return otherwise;
  }
}

function write(key: string, value: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or switched off: the screen still has it, and saving will say so.
  }
}

export function readPreferences(): Preferences {
  const language = navigator.language.startsWith('en') ? 'en' : 'es';
  // Whoever asks the phone for more contrast gets the screen that has most of it.
  const screen = matchMedia('(prefers-contrast: more)').matches ? 'sun' : 'paper';
  return read<Preferences>(preferencesKey, preferencesSchema, {
    language,
    runasimi: false,
    screen,
    text: 'normal',
    voice: true,
    listen: false,
    idleMinutes: 5,
    photosOnWifi: false,
  });
}

export function writePreferences(preferences: Preferences): void {
  write(preferencesKey, preferences);
}

/** Each notebook has its own; that of a phone from before invitations had the bare name. */
const draftKeyOf = (notebook: string): string =>
  notebook === firstDatabase ? draftKey : `${draftKey}.${notebook}`;

export function readDraft(notebook: string): Draft {
  return read(draftKeyOf(notebook), draftSchema, emptyDraft);
}

/** Is a weight half typed in any notebook or screen of this phone, in any tab? */
export function isHalfTyped(): boolean {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(draftKey))
      .map((key) => read(key, draftSchema, emptyDraft))
      .some(({ value, gross, tare }) => `${value}${gross}${tare}` !== '');
  } catch {
    return false;
  }
}

export function writeDraft(notebook: string, draft: Draft): void {
  write(draftKeyOf(notebook), draft);
}

const practiceKeyOf = (notebook: string): string => `ayni.campo.practice.${notebook}`;

/** Was the practice of the first opening done or declined? */
export function wasPracticeOffered(notebook: string): boolean {
  return read(practiceKeyOf(notebook), v.object({ offered: v.boolean() }), { offered: false })
    .offered;
}

export function notePracticeOffered(notebook: string): void {
  write(practiceKeyOf(notebook), { offered: true });
}
