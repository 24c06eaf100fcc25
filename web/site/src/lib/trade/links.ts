import { inLanguage, type Language } from '../language.ts';
import { questionOf } from '../question.ts';

/** Where photos and documents are put beside a statement, and back to its page. */
export function attachHref(
  of: { readonly record: string; readonly shows: 'goods' | 'document'; readonly back: string },
  language: Language,
): string {
  const query = questionOf({ registro: of.record, muestra: of.shows, volver: of.back });
  return inLanguage(`/oficina/evidencia/adjuntar${query}`, language);
}

/** The form of an agreement between who offers and who wants, with what they agreed on. */
export function agreementHref(
  of: { readonly parties: readonly string[]; readonly material: string },
  language: Language,
): string {
  const query = questionOf({ partes: of.parties.join(','), material: of.material });
  return inLanguage(`/oficina/acuerdos/nuevo${query}`, language);
}
