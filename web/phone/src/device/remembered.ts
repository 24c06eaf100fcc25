import * as v from 'valibot';
import { readKept, writeKept } from './kept.ts';

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

export function readPreferences(): Preferences {
  const language = navigator.language.startsWith('en') ? 'en' : 'es';
  // Whoever asks the phone for more contrast gets the screen that has most of it.
  const screen = matchMedia('(prefers-contrast: more)').matches ? 'sun' : 'paper';
  return readKept<Preferences>(preferencesKey, preferencesSchema, {
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
  writeKept(preferencesKey, preferences);
}

const practiceKeyOf = (notebook: string): string => `ayni.campo.practice.${notebook}`;

/** Was the practice of the first opening done or declined? */
export function wasPracticeOffered(notebook: string): boolean {
  return readKept(practiceKeyOf(notebook), v.object({ offered: v.boolean() }), { offered: false })
    .offered;
}

export function notePracticeOffered(notebook: string): void {
  writeKept(practiceKeyOf(notebook), { offered: true });
}
