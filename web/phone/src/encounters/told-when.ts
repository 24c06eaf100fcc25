import { dayOf, type Day, type Instant } from '../../../../core/quantities/instant.ts';
import type { EncounterRow } from '../../../../wire/api/encounter-answers.ts';
import { dayText, timeText } from '../../../../words/figures.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import type { Voice } from '../app/voice.svelte.ts';
import { sessionOf } from './session.ts';
import { encounterWords } from './words.ts';

/** `1 h 30 min`. */
export function hoursText({ preferences }: Voice, minutes: number): string {
  return encounterWords[preferences.language].hours(Math.floor(minutes / 60), minutes % 60);
}

/** `15:00 · 3 h`, with its day where that is another one. */
export function whenText(notebook: Notebook, voice: Voice, row: EncounterRow, today?: Day): string {
  const { start, minutes } = sessionOf(row);
  const day = dayOf(start, notebook.offset);
  const time = `${timeText(start, notebook.offset)} · ${hoursText(voice, minutes)}`;
  return day === today ? time : `${dayText(day, voice.kit)} · ${time}`;
}

export function clockText(notebook: Notebook, at: Instant): string {
  return timeText(at, notebook.offset);
}
