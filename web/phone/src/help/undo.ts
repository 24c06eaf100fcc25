import type { PhoneEvent } from '../store/database.ts';

/**
 * How each statement is taken back, so that nobody saves without knowing: `annul` with one tap
 * or the same day in the notebook; `now` with that tap, later by the office; `counter` by a
 * statement that says so; `again` by saying it anew, the last one counts; `office` only by the
 * office; `never`.
 */
export type WayBack = 'annul' | 'now' | 'counter' | 'again' | 'office' | 'never';

export const wayBack: Readonly<Record<PhoneEvent['kind'], WayBack>> = {
  'flow.collect': 'annul',
  'flow.dispatch': 'annul',
  'flow.accept': 'now',
  'flow.sort': 'now',
  'flow.adjust': 'now',
  'flow.void': 'again',
  'evidence.attach': 'office',
  'share.rule': 'again',
  'share.out': 'counter',
  'share.sign': 'never',
  'share.void': 'again',
  'intent.offer': 'counter',
  'intent.withdraw': 'again',
  'intent.answer': 'again',
  'intent.want': 'counter',
  'document.hold': 'office',
  'evidence.reply': 'again',
  'practice.observe': 'office',
  'practice.diagnose': 'again',
  'practice.plan': 'again',
  'agreement.sign': 'office',
  'food.receive': 'office',
  'food.deliver': 'office',
  'encounter.visit': 'office',
  'encounter.attend': 'again',
  'encounter.sign': 'office',
  'commitment.settle': 'again',
  'evidence.retract': 'never',
  'round.set': 'again',
  'round.end': 'again',
  'actor.register': 'office',
  'actor.affiliate': 'office',
  'actor.consent': 'again',
  'privacy.request': 'never',
  'place.register': 'office',
};

/** What has to be said before saving; undefined where the phone itself can take it back. */
export function warnBefore(kind: PhoneEvent['kind']): 'office' | 'never' | undefined {
  const way = wayBack[kind];
  return way === 'office' || way === 'never' ? way : undefined;
}
