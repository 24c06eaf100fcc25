import type { ProgressPayloads } from '../../../../core/ledger/progress-references.ts';
import type { Make } from '../app/notebook.svelte.ts';
import { envelope } from './compose.ts';

/** Statements about change, as `Notebook.saveAll` takes them: written whole as they were asked. */
export const states = {
  paper:
    (payload: ProgressPayloads['document.hold']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'document.hold', payload),
  reply:
    (payload: ProgressPayloads['evidence.reply']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'evidence.reply', payload),
  observe:
    (payload: ProgressPayloads['practice.observe']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'practice.observe', payload),
  diagnose:
    (payload: ProgressPayloads['practice.diagnose']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'practice.diagnose', payload),
  plan:
    (payload: ProgressPayloads['practice.plan']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'practice.plan', payload),
  want:
    (payload: ProgressPayloads['intent.want']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'intent.want', payload),
  sign:
    (payload: ProgressPayloads['agreement.sign']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'agreement.sign', payload),
  receiveFood:
    (payload: ProgressPayloads['food.receive']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'food.receive', payload),
  deliverFood:
    (payload: ProgressPayloads['food.deliver']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'food.deliver', payload),
} as const;
