import * as v from 'valibot';
import { emptyDraft, modes, type Draft } from '../record/draft.ts';
import { firstDatabase } from '../store/database.ts';
import { readKept, writeKept } from './kept.ts';

/** The weight that is being typed, written at every key: a killed tab loses none of it. */
const draftKey = 'ayni.campo.draft';

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

/** Each notebook has its own; that of a phone from before invitations had the bare name. */
const draftKeyOf = (notebook: string): string =>
  notebook === firstDatabase ? draftKey : `${draftKey}.${notebook}`;

export function readDraft(notebook: string): Draft {
  return readKept(draftKeyOf(notebook), draftSchema, emptyDraft);
}

/** Is a weight half typed in any notebook or screen of this phone, in any tab? */
export function isHalfTyped(): boolean {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(draftKey))
      .map((key) => readKept(key, draftSchema, emptyDraft))
      .some(({ value, gross, tare }) => `${value}${gross}${tare}` !== '');
  } catch {
    return false;
  }
}

export function writeDraft(notebook: string, draft: Draft): void {
  writeKept(draftKeyOf(notebook), draft);
}
