import { subjectsOf } from '../actors/subjects.ts';
import { isRegisterEvent } from './decide-register.ts';
import { isWorkEvent, workSubjects } from './decide-work.ts';
import type { LedgerEvent } from './entries.ts';
import { isProgressEvent, progressSubjects } from './progress-events.ts';

/** The actors, places and events in whose history an event stands; flows have their own books. */
export function subjectsOfEvent(event: LedgerEvent): readonly string[] {
  if (isProgressEvent(event)) return progressSubjects(event);
  if (isWorkEvent(event)) return workSubjects(event);
  return isRegisterEvent(event) ? subjectsOf(event) : [];
}
