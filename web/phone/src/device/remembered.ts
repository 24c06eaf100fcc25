import * as v from 'valibot';
import { firstDatabase } from '../store/database.ts';
import { emptyDraft, modes, type Draft } from '../record/draft.ts';

/**
 * Small things that must be there before the database is open, or must survive a tab that is
 * killed between two keys: written at once, in `localStorage`.
 */
export type Language = 'es' | 'en';
export type Screen = 'paper' | 'sun';
export type Preferences = {
  readonly language: Language;
  readonly screen: Screen;
  readonly voice: boolean;
  /** Minutes without a touch after which a notebook with a PIN closes. */
  readonly idleMinutes: IdleMinutes;
};
export const idleChoices = [1, 5, 15] as const;
export type IdleMinutes = (typeof idleChoices)[number];

const preferencesKey = 'ayni.campo.preferences';
const draftKey = 'ayni.campo.draft';

const preferencesSchema = v.object({
  language: v.picklist(['es', 'en']),
  screen: v.picklist(['paper', 'sun']),
  voice: v.boolean(),
  idleMinutes: v.optional(v.picklist(idleChoices), 5),
});
const draftSchema = v.object({
  material: v.nullable(v.string()),
  source: v.nullable(v.string()),
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
  const fresh = { language, screen: 'paper', voice: true, idleMinutes: 5 } as const;
  return read(preferencesKey, preferencesSchema, fresh);
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

export function writeDraft(notebook: string, draft: Draft): void {
  write(draftKeyOf(notebook), draft);
}
