import { parseMonth } from '../../../core/quantities/instant.ts';
import type { Bilingual } from '../../../core/materials/catalogue.ts';
import { workDocumentWords as wordsEn } from '../../../words/en/work-documents.ts';
import {
  workDocumentWords as wordsEs,
  type WorkDocumentWords,
} from '../../../words/es/work-documents.ts';
import type { Speech } from './speech.ts';

/** What a paper about the work is worded with besides what all papers are. */
export type WorkSpeech = {
  readonly speech: Speech;
  readonly words: WorkDocumentWords;
  /** Names of the programme's materials, by code. */
  readonly material: (code: string) => string;
};

export function workSpeech(
  speech: Speech,
  materials: readonly { readonly code: string; readonly name: Bilingual }[],
): WorkSpeech {
  const words = speech.language === 'es' ? wordsEs : wordsEn;
  const names = new Map(materials.map(({ code, name }) => [code, name[speech.language]]));
  return { speech, words, material: (code) => names.get(code) ?? code };
}

/** `2026-11` → `Noviembre 2026`. */
export function monthInWords(text: string, words: WorkDocumentWords): string {
  if (parseMonth(text) === undefined) return text;
  return words.month(Number(text.slice(5, 7)) - 1, text.slice(0, 4));
}
