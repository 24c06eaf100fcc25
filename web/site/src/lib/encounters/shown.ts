import { clockText, lastingText } from '../../../../../words/clock.ts';
import type { CurriculaAnswer, EncounterRow } from '../../../../../wire/api/encounter-answers.ts';
import type { Language } from '../language.ts';
import { writtenDay } from '../register/written-day.ts';
import type { EncounterWords } from './words.ts';

type Timed = Pick<EncounterRow, 'start' | 'minutes' | 'day'>;
const msPerMinute = 60_000;

/** `15:00–18:00` on the clocks of the programme. */
export function timesOf({ start, minutes }: Timed, offsetMinutes: number): string {
  const begin = Date.parse(start);
  const end = begin + minutes * msPerMinute;
  return `${clockText(begin, offsetMinutes)}–${clockText(end, offsetMinutes)}`;
}

/** Days between brackets of a name: `Curso · Módulo`, as the programme calls them. */
export function courseName(
  { curriculum, module }: Pick<EncounterRow, 'curriculum' | 'module'>,
  curricula: CurriculaAnswer['curricula'],
  language: Language,
): string | undefined {
  if (curriculum === null) return undefined;
  const found = curricula.findLast(({ code }) => code === curriculum);
  const part = found?.modules.find(({ code }) => code === module);
  return [found?.name[language] ?? curriculum, part?.name[language]]
    .filter((name) => name !== undefined)
    .join(' · ');
}

/** 4,250 basis points → `42.5 %`. */
export function percent(basisPoints: number): string {
  return `${Math.round(basisPoints / 10) / 10}\u00a0%`;
}

/** The text that invites, to be copied into a message. */
export function messageText(
  encounter: EncounterRow,
  words: EncounterWords,
  offsetMinutes: number,
): string {
  const { message } = words.encounters.one;
  const lines = [
    message.greeting,
    message.invites(encounter.holder.name ?? ''),
    `*${encounter.title}*`,
    message.when(
      writtenDay(encounter.day, words.kit),
      timesOf(encounter, offsetMinutes),
      lastingText(encounter.minutes),
    ),
    ...(encounter.where === null ? [] : [message.where(encounter.where)]),
    message.close,
  ];
  return lines.join('\n');
}
