import * as v from 'valibot';
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
};

const preferencesKey = 'ayni.campo.preferences';
const draftKey = 'ayni.campo.draft';

const preferencesSchema = v.object({
  language: v.picklist(['es', 'en']),
  screen: v.picklist(['paper', 'sun']),
  voice: v.boolean(),
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
  return read(preferencesKey, preferencesSchema, { language, screen: 'paper', voice: true });
}

export function writePreferences(preferences: Preferences): void {
  write(preferencesKey, preferences);
}

export function readDraft(): Draft {
  return read(draftKey, draftSchema, emptyDraft);
}

export function writeDraft(draft: Draft): void {
  write(draftKey, draft);
}
