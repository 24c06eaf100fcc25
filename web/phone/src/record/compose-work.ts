import type { IntentPayloads } from '../../../../core/agreements/intent-events.ts';
import type { Visit } from '../../../../core/encounters/encounter-events.ts';
import type { AttachFile } from '../../../../core/evidence/evidence-events.ts';
import type { FactPayloads, Void } from '../../../../core/ledger/facts.ts';
import type { ObservePractices } from '../../../../core/practices/practice-events.ts';
import type { RoundPayloads } from '../../../../core/rounds/round-events.ts';
import type { SharePayloads } from '../../../../core/sharing/share-events.ts';
import type { Make } from '../app/notebook.svelte.ts';
import { envelope } from './compose.ts';

/**
 * Statements of the work screens, as `Notebook.saveAll` takes them. Each is given its content
 * whole: what the screen asked for is what is written.
 */
export const says = {
  collect:
    (payload: FactPayloads['flow.collect']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'flow.collect', payload),
  dispatch:
    (payload: FactPayloads['flow.dispatch']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'flow.dispatch', payload),
  /** @param payload may name the first event of those saved together as its transfer */
  accept:
    (payload: FactPayloads['flow.accept']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'flow.accept', payload),
  /** What the buyer's ticket said of the dispatch that is saved just before. */
  acceptFirst:
    (payload: Omit<FactPayloads['flow.accept'], 'transfer'>): Make =>
    (writing, stamp, first) =>
      envelope(writing, stamp, 'flow.accept', { ...payload, transfer: first }),
  sort:
    (payload: FactPayloads['flow.sort']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'flow.sort', payload),
  adjust:
    (payload: FactPayloads['flow.adjust']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'flow.adjust', payload),
  void:
    (payload: Void): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'flow.void', payload),
  attach:
    (payload: AttachFile): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'evidence.attach', payload),
  /** A photo of what the first of the events saved together says. */
  attachToFirst:
    (payload: Omit<AttachFile, 'subject'>): Make =>
    (writing, stamp, first) =>
      envelope(writing, stamp, 'evidence.attach', { ...payload, subject: first }),
  shareRule:
    (payload: SharePayloads['share.rule']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'share.rule', payload),
  shareOut:
    (payload: SharePayloads['share.out']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'share.out', payload),
  shareSign:
    (payload: SharePayloads['share.sign']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'share.sign', payload),
  shareVoid:
    (payload: SharePayloads['share.void']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'share.void', payload),
  offer:
    (payload: IntentPayloads['intent.offer']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'intent.offer', payload),
  withdraw:
    (payload: IntentPayloads['intent.withdraw']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'intent.withdraw', payload),
  answer:
    (payload: IntentPayloads['intent.answer']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'intent.answer', payload),
  visit:
    (payload: Visit): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'encounter.visit', payload),
  observe:
    (payload: ObservePractices): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'practice.observe', payload),
  round:
    (payload: RoundPayloads['round.set']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'round.set', payload),
  endRound:
    (payload: RoundPayloads['round.end']): Make =>
    (writing, stamp) =>
      envelope(writing, stamp, 'round.end', payload),
} as const;
