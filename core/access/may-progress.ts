import type { ActorId, EventId } from '../events/ids.ts';
import type { ProgressEvent } from '../ledger/progress-events.ts';
import type { Ability } from './abilities.ts';
import { leadingReach, mayAmend, reaches } from './acting-for.ts';
import type { RecordFacts } from './record-facts.ts';
import { reachOf, scopeOf } from './may.ts';
import type { Viewer } from './viewer.ts';

type Asking = {
  /** Reaches this actor with the ability. */
  readonly over: (ability: Ability, actor: ActorId) => boolean;
  /** Reaches whom an event speaks of; of nobody's things, whoever reaches a district or all. */
  readonly overEvent: (ability: Ability, event: EventId) => boolean;
  /** Reaches this district, or all. */
  readonly inDistrict: (ability: Ability, district: string | undefined) => boolean;
  readonly leads: (actor: ActorId) => boolean;
  readonly isHerself: (actor: ActorId) => boolean;
  /** What an event promises is promised by herself. */
  readonly isHers: (event: EventId) => boolean;
};

/**
 * Who may state what about change. Whoever a paper, practice or promise is of states it, and
 * whoever leads or answers for her; what counts as verified is another person's word
 * (`core/evidence`).
 */
export function mayStateProgress(by: Viewer, event: ProgressEvent, facts: RecordFacts): boolean {
  const ask = asking(by, facts);
  switch (event.kind) {
    case 'evidence.review':
      return (
        ask.overEvent('evidence.review', event.payload.subject) &&
        !isOwn(by, event.payload.subject, facts)
      );
    case 'evidence.reply':
    case 'evidence.retract':
      return mayAmend(by, event.payload.subject, facts);
    case 'document.hold':
      return ask.over('progress.state', event.payload.holder);
    case 'pathway.begin':
    case 'pathway.stage': {
      const { walker } = event.payload;
      return walker.kind === 'actor'
        ? ask.over('progress.state', walker.id)
        : ask.overEvent('progress.state', walker.id);
    }
    case 'policy.describe':
      return ask.inDistrict('progress.state', event.payload.district);
    case 'chain.describe':
      return ask.inDistrict('agreements.make', undefined);
    case 'practice.observe':
    case 'practice.diagnose':
      return ask.over(
        event.payload.method === 'visit' ? 'visits.add' : 'progress.state',
        event.payload.observed,
      );
    case 'practice.plan':
      return (
        ask.over('progress.state', event.payload.observed) ||
        ask.over('visits.add', event.payload.observed)
      );
    case 'product.present':
      return event.payload.authors.some(
        (author) => ask.isHerself(author) || ask.over('progress.state', author),
      );
    case 'product.confirm':
    case 'product.check':
      return ask.overEvent('evidence.review', event.payload.product);
    case 'logframe.set':
      return scopeOf(by, 'results.set') === 'all';
    default:
      return mayMeetOrAgree(by, event, facts);
  }
}

type RestRoom = 'space' | 'encounter' | 'commitment' | 'intent' | 'agreement' | 'food';
type Rest = Extract<ProgressEvent, { readonly kind: `${RestRoom}.${string}` }>;

function mayMeetOrAgree(by: Viewer, event: Rest, facts: RecordFacts): boolean {
  const ask = asking(by, facts);
  switch (event.kind) {
    case 'space.describe':
      return ask.inDistrict('encounters.hold', event.payload.district);
    case 'encounter.plan':
      return ask.over('encounters.hold', event.payload.holder);
    case 'encounter.attend':
      return (
        (event.payload.how === 'qr' && ask.isHerself(event.payload.person)) ||
        ask.overEvent('encounters.hold', event.payload.encounter)
      );
    case 'encounter.assess':
      return (
        ask.isHerself(event.payload.person) ||
        ask.overEvent('encounters.hold', event.payload.encounter)
      );
    case 'encounter.cancel':
    case 'encounter.minutes':
      return ask.overEvent('encounters.hold', event.payload.encounter);
    case 'encounter.certify':
      return ask.over('encounters.hold', event.payload.person);
    case 'encounter.sign':
      return event.payload.how === 'own_phone'
        ? ask.isHerself(event.payload.signer)
        : scopeOf(by, 'encounters.hold') !== 'none';
    case 'commitment.make':
      return (
        ask.over('agreements.make', event.payload.by) ||
        ask.over('encounters.hold', event.payload.by)
      );
    case 'commitment.settle':
      return (
        ask.overEvent('agreements.make', event.payload.commitment) ||
        ask.isHers(event.payload.commitment) ||
        mayAmend(by, event.payload.commitment, facts)
      );
    default:
      return mayAgree(by, event, facts);
  }
}

function mayAgree(
  by: Viewer,
  event: Extract<Rest, { readonly kind: `${'intent' | 'agreement' | 'food'}.${string}` }>,
  facts: RecordFacts,
): boolean {
  const ask = asking(by, facts);
  switch (event.kind) {
    case 'intent.want':
      return ask.leads(event.payload.receiver);
    case 'intent.link':
      return scopeOf(by, 'agreements.make') !== 'none';
    case 'agreement.make':
      return event.payload.parties.some((party) => ask.over('agreements.make', party));
    case 'agreement.sign':
      return ask.over('agreements.make', event.payload.party);
    case 'agreement.end':
      return ask.overEvent('agreements.make', event.payload.agreement);
    case 'food.receive':
      return ask.leads(event.payload.receiver) || ask.leads(event.payload.donor);
    case 'food.deliver':
      return ask.leads(event.payload.giver) || ask.leads(event.payload.receiver);
    case 'food.rota':
      return ask.leads(event.payload.holder);
  }
}

function asking(by: Viewer, facts: RecordFacts): Asking {
  const over: Asking['over'] = (ability, actor) =>
    scopeOf(by, ability) !== 'none' && reaches(reachOf(by, ability), actor, facts);
  const isHerself: Asking['isHerself'] = (actor) =>
    (facts.actor(actor)?.actor ?? actor) === by.person;
  return {
    over,
    overEvent: (ability, event) => {
      const named = facts.event(event);
      if (named === undefined) return scopeOf(by, ability) !== 'none';
      const concerns = named.holder ?? named.recorder;
      return over(ability, concerns);
    },
    inDistrict: (ability, district) => {
      const { all, districts } = reachOf(by, ability);
      if (all || district === undefined) return all || districts.length > 0;
      return districts.includes(district);
    },
    leads: (actor) => reaches(leadingReach(by), actor, facts),
    isHerself,
    isHers: (event) => {
      const holder = facts.event(event)?.holder ?? null;
      return holder !== null && isHerself(holder);
    },
  };
}

/** Recorded by her, or about her: she confirms neither (`core/evidence/level.ts`). */
function isOwn(by: Viewer, event: EventId, facts: RecordFacts): boolean {
  const named = facts.event(event);
  const owners = named === undefined ? [] : [named.recorder, named.holder];
  return owners.some(
    (owner) => owner !== null && (facts.actor(owner)?.actor ?? owner) === by.person,
  );
}
