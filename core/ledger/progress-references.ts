import type { ActorId, EventId, PlaceId } from '../events/ids.ts';
import type { AgreementPayloads } from '../agreements/agreement-events.ts';
import type { MeetingPayloads } from '../encounters/meeting-events.ts';
import type { ReviewPayloads } from '../evidence/review-events.ts';
import type { LogframePayloads } from '../indicators/logframe-events.ts';
import type { PathwayPayloads } from '../pathways/pathway-events.ts';
import type { PracticePayloads } from '../practices/practice-events.ts';
import type { Kind } from './entries.ts';

/**
 * What is said about change in how people and institutions work: evidence and its review,
 * pathways, practices, encounters, agreements. It moves no mass (decision 0058).
 */
export type ProgressPayloads = ReviewPayloads &
  PathwayPayloads &
  PracticePayloads &
  MeetingPayloads &
  AgreementPayloads &
  LogframePayloads;

/** What a statement names; whatever of it is not here yet is waited for. */
export type References = {
  readonly actors?: readonly (ActorId | undefined)[];
  readonly places?: readonly (PlaceId | undefined)[];
  /** Each with the kinds that it may be of; none named: any. */
  readonly events?: readonly (readonly [EventId | undefined, ...(readonly Kind[])])[];
  readonly materials?: readonly { readonly material: string; readonly grade?: string }[];
};

type Table = {
  readonly [K in keyof ProgressPayloads]: (payload: ProgressPayloads[K]) => References;
};

/** One row for each kind: a forgotten one does not compile. */
export const progressReferences: Table = {
  'evidence.review': (p) => ({ events: [[p.subject]] }),
  'evidence.reply': (p) => ({ events: [[p.review, 'evidence.review'], [p.subject]] }),
  'evidence.retract': (p) => ({ events: [[p.subject, ...retractable]] }),
  'document.hold': (p) => ({ actors: [p.holder] }),
  'pathway.begin': ({ walker }) => ofWalker(walker),
  'pathway.stage': ({ walker }) => ofWalker(walker),
  'policy.describe': (p) => ({
    actors: p.authors,
    events: [
      [p.policy, 'policy.describe'],
      [p.replaces, 'policy.describe'],
    ],
  }),
  'chain.describe': (p) => ({
    actors: p.parts.flatMap(({ actors }) => actors),
    events: [[p.chain, 'chain.describe']],
    materials: p.materials.map((material) => ({ material })),
  }),
  'practice.observe': (p) => ({ actors: [p.observed, ...p.people], places: [p.place] }),
  'practice.diagnose': (p) => ({ actors: [p.observed] }),
  'practice.plan': (p) => ({ actors: [p.observed] }),
  'product.present': (p) => ({ actors: p.authors }),
  'product.confirm': (p) => ({ events: [[p.product, 'product.present']] }),
  'product.check': (p) => ({ events: [[p.product, 'product.present']] }),
  'space.describe': (p) => ({ events: [[p.space, 'space.describe']] }),
  'encounter.plan': (p) => ({
    actors: [p.holder, ...p.invited],
    places: [p.place],
    events: [
      [p.encounter, 'encounter.plan'],
      [p.space, 'space.describe'],
    ],
  }),
  'encounter.cancel': (p) => ({ events: [[p.encounter, 'encounter.plan']] }),
  'encounter.attend': (p) => ({
    actors: [p.person, p.as],
    events: [[p.encounter, 'encounter.plan']],
  }),
  'encounter.assess': (p) => ({ actors: [p.person], events: [[p.encounter, 'encounter.plan']] }),
  'encounter.certify': (p) => ({
    actors: [p.person],
    events: p.encounters.map((id) => [id, 'encounter.plan']),
  }),
  'encounter.minutes': (p) => ({
    events: [
      [p.encounter, 'encounter.plan'],
      [p.record, 'encounter.minutes'],
    ],
  }),
  'encounter.sign': (p) => ({
    actors: [p.signer, p.as],
    events: [[p.minutes, 'encounter.minutes']],
  }),
  'commitment.make': (p) => ({
    actors: [p.by, p.to],
    events: [
      [p.minutes, 'encounter.minutes'],
      [p.agreement, 'agreement.make'],
    ],
  }),
  'commitment.settle': (p) => ({ events: [[p.commitment, 'commitment.make']] }),
  'intent.want': (p) => ({ actors: [p.receiver], places: [p.place], materials: [p] }),
  'intent.link': (p) => ({
    events: [
      [p.offer, 'intent.offer'],
      [p.want, 'intent.want'],
    ],
  }),
  'agreement.make': (p) => {
    const promised = p.clauses.flatMap((clause) => clause.promised ?? []);
    return {
      actors: [...p.parties, ...promised.flatMap((one) => [one.provider, one.receiver])],
      events: [[p.agreement, 'agreement.make']],
      materials: promised,
    };
  },
  'agreement.sign': (p) => ({
    actors: [p.party],
    events: [
      [p.agreement, 'agreement.make'],
      [p.text, 'agreement.make'],
    ],
  }),
  'agreement.end': (p) => ({ events: [[p.agreement, 'agreement.make']] }),
  'food.receive': (p) => ({
    actors: [p.donor, p.receiver],
    events: [[p.offer, 'intent.offer'], [p.transfer]],
  }),
  'food.deliver': (p) => ({
    actors: [p.giver, p.receiver],
    events: [...p.receipts.map((id) => [id, 'food.receive'] as const), [p.transfer]],
  }),
  'food.rota': (p) => ({ actors: [p.holder, ...p.turns.map(({ kitchen }) => kitchen)] }),
  'logframe.set': () => ({}),
};

function ofWalker(walker: PathwayPayloads['pathway.begin']['walker']): References {
  if (walker.kind === 'actor') return { actors: [walker.id] };
  return { events: [[walker.id, walker.kind === 'policy' ? 'policy.describe' : 'chain.describe']] };
}

const isProgressKind = (kind: string): kind is keyof ProgressPayloads =>
  Object.hasOwn(progressReferences, kind);

/**
 * What is taken back by `evidence.retract`. Flows are annulled, shares and offers have a statement
 * of their own, and taking back is final: who was wrong about that says the thing again.
 */
const retractable: readonly Kind[] = [
  'evidence.attach',
  'encounter.visit',
  ...Object.keys(progressReferences)
    .filter(isProgressKind)
    .filter((kind) => kind !== 'evidence.retract'),
];
