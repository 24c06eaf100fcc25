import type { AttachmentRole } from '../../../../../core/evidence/evidence-events.ts';
import { inLanguage, type Language } from '../language.ts';
import { questionOf } from '../question.ts';

/** Where something is attached to a record; `back` is the page that it leads back to. */
export function attachHref(
  record: string,
  role: AttachmentRole,
  back: string,
  language: Language,
): string {
  const asked = { registro: record, muestra: role, volver: back };
  return `${inLanguage('/oficina/evidencia/adjuntar', language)}${questionOf(asked)}`;
}
