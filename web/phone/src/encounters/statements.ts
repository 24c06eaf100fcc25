import type { MeetingPayloads } from '../../../../core/encounters/meeting-events.ts';
import type { ReviewPayloads } from '../../../../core/evidence/review-events.ts';
import type { Make } from '../app/notebook.svelte.ts';
import { envelope } from '../record/compose.ts';

/** Statements of the screens of encounters, as `Notebook.saveAll` takes them. */
export const meets = {
  attend:
    (payload: MeetingPayloads['encounter.attend']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'encounter.attend', payload),
  sign:
    (payload: MeetingPayloads['encounter.sign']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'encounter.sign', payload),
  settle:
    (payload: MeetingPayloads['commitment.settle']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'commitment.settle', payload),
  retract:
    (payload: ReviewPayloads['evidence.retract']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'evidence.retract', payload),
} as const;
