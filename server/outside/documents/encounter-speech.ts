import type { Curriculum } from '../../../core/encounters/curriculum.ts';
import type { EncounterAnswer } from '../../../wire/api/encounter-answers.ts';
import { clockText, lastingText } from '../../../words/clock.ts';
import { encounterDocumentWords as wordsEn } from '../../../words/en/encounter-documents.ts';
import {
  encounterDocumentWords as wordsEs,
  type EncounterDocumentWords,
} from '../../../words/es/encounter-documents.ts';
import type { Bilingual } from '../../../core/materials/catalogue.ts';
import { dayInWords, type Speech } from './speech.ts';

/** What a paper about an encounter is worded with and made of. */
export type EncounterPaper = {
  readonly encounter: EncounterAnswer;
  readonly curriculum: Curriculum | undefined;
  readonly programme: Bilingual;
  readonly simulated: boolean;
  readonly madeOn: string;
  readonly offsetMinutes: number;
  /** Where anybody reaches the program, such as `https://ayni.example.org`. */
  readonly address: string;
};

export type EncounterSpeech = { readonly speech: Speech; readonly words: EncounterDocumentWords };

export function encounterSpeech(speech: Speech): EncounterSpeech {
  return { speech, words: speech.language === 'es' ? wordsEs : wordsEn };
}

/** What every paper about an encounter says at its head. */
export function headsOf(paper: EncounterPaper, of: EncounterSpeech): readonly object[] {
  const { encounter, curriculum, offsetMinutes } = paper;
  const { speech, words } = of;
  const start = Date.parse(encounter.start);
  const end = start + encounter.minutes * 60_000;
  const from = clockText(start, offsetMinutes);
  const until = clockText(end, offsetMinutes);
  const module = curriculum?.modules.find(({ code }) => code === encounter.module);
  const taught = [
    { label: words.course, value: curriculum?.name[speech.language], span: 6 },
    { label: words.module, value: module?.name[speech.language], span: 6 },
  ].filter(({ value }) => value !== undefined);
  return [
    { label: words.holder, value: encounter.holder.name, span: 6 },
    { label: words.day, value: dayInWords(encounter.day, speech), span: 3 },
    {
      label: words.time,
      value: `${from}–${until} (${lastingText(encounter.minutes)})`,
      span: 3,
    },
    { label: words.place, value: encounter.where ?? words.noPlace, span: 12 },
    ...taught,
  ];
}
