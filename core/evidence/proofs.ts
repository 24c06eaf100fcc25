import type { AttachmentRole } from './evidence-events.ts';
import type { ActorId, EventId } from '../events/ids.ts';
import type { Instant } from '../quantities/instant.ts';
import type { Heard, Stated, StatedOf } from './stated.ts';

/**
 * What speaks for a record besides the word of whoever recorded it:
 * - `attachment`: an image or document that is there, not only announced;
 * - `signature`: somebody else signed on a phone of her own, or her signature is attached;
 * - `second_source`: another person recorded the same, or its other side;
 * - `published`: where it was published, so that anybody can look it up.
 */
export const proofKinds = ['attachment', 'signature', 'second_source', 'published'] as const;
export type ProofKind = (typeof proofKinds)[number];
export type Proof = { readonly kind: ProofKind; readonly id: EventId; readonly at: Instant };

/** The proofs of a record, the earliest first. */
export function proofsOf(one: Stated, heard: Heard): readonly Proof[] {
  return [...attached(one.id, heard), ...others(one, heard)].sort(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
  );
}

function attached(id: EventId, heard: Heard, only?: readonly AttachmentRole[]): readonly Proof[] {
  return heard.about(id).flatMap((other): readonly Proof[] => {
    if (other.kind !== 'evidence.attach' || !heard.arrived(other.payload.sha256)) return [];
    const { role } = other.payload;
    if (only !== undefined && !only.includes(role)) return [];
    return [proof(role === 'signature' ? 'signature' : 'attachment', other)];
  });
}

const papers: readonly AttachmentRole[] = ['document', 'signature'];

function others(one: Stated, heard: Heard): readonly Proof[] {
  switch (one.kind) {
    case 'flow.dispatch':
      return byOthers(one, sayings(one.id, 'flow.accept', heard), heard);
    case 'flow.accept':
      return otherSide(one, one.payload.transfer, heard);
    case 'food.receive':
    case 'food.deliver':
      return ofTransfer(one, one.payload.transfer, heard);
    case 'encounter.attend':
      return ofAttendance(one, heard);
    case 'encounter.minutes':
      return signed(one, sayings(one.id, 'encounter.sign', heard), heard);
    case 'encounter.sign':
      return attached(one.payload.minutes, heard, papers);
    case 'share.out':
      return signed(one, sayings(one.id, 'share.sign', heard), heard);
    case 'agreement.make':
      return byTwo(signaturesOf(one, heard), heard);
    case 'agreement.sign':
      return attached(one.payload.text ?? one.payload.agreement, heard, papers);
    case 'product.present':
      return byOthers(one, sayings(one.id, 'product.confirm', heard), heard);
    case 'pathway.stage':
    case 'document.hold':
      return published(one);
    default:
      return [];
  }
}

type Saying =
  'flow.accept' | 'encounter.sign' | 'share.sign' | 'agreement.sign' | 'product.confirm';

function sayings<K extends Saying>(id: EventId, kind: K, heard: Heard): readonly StatedOf<K>[] {
  const is = (other: Stated): other is Extract<Stated, StatedOf<K>> => other.kind === kind;
  return heard.about(id).filter(is);
}

function byOthers(one: Stated, said: readonly Stated[], heard: Heard): readonly Proof[] {
  return said
    .filter((other) => isAnother(one.recorder, other.recorder, heard))
    .map((other) => proof('second_source', other));
}

/** The transfer itself, which somebody else recorded: the other side of this one. */
function otherSide(one: Stated, id: EventId, heard: Heard): readonly Proof[] {
  const found = heard.event(id);
  return found === undefined ? [] : byOthers(one, [found], heard);
}

function ofTransfer(one: Stated, id: EventId | undefined, heard: Heard): readonly Proof[] {
  if (id === undefined) return [];
  const accepted = byOthers(one, sayings(id, 'flow.accept', heard), heard);
  return [...otherSide(one, id, heard), ...accepted];
}

/**
 * Two people recorded that she was there, or her card was read and she stands on the list too; or
 * the list that was signed on paper is attached to the encounter.
 */
function ofAttendance(one: StatedOf<'encounter.attend'>, heard: Heard): readonly Proof[] {
  const { encounter, person, how } = one.payload;
  const same = heard.about(encounter).filter((other) => {
    if (other.kind !== 'encounter.attend' || other.id === one.id) return false;
    const { payload } = other;
    if (heard.samePerson(payload.person) !== heard.samePerson(person)) return false;
    if (payload.minutes > 0 !== one.payload.minutes > 0) return false;
    const twoWays = payload.how !== how && (payload.how === 'qr' || how === 'qr');
    return twoWays || isAnother(one.recorder, other.recorder, heard);
  });
  const list = how === 'qr' ? [] : attached(encounter, heard, papers);
  return [...same.map((other) => proof('second_source', other)), ...list];
}

type Signing = StatedOf<'encounter.sign'> | StatedOf<'share.sign'>;

/** Signed by whoever signs, on her own phone: what is shown on another's is that one's word. */
function signed(one: Stated, said: readonly Signing[], heard: Heard): readonly Proof[] {
  return said.filter((other) => isOwnHand(one, other, heard)).map((o) => proof('signature', o));
}

function isOwnHand(one: Stated, other: Signing, heard: Heard): boolean {
  const signer = other.kind === 'share.sign' ? other.payload.member : other.payload.signer;
  return (
    other.payload.how === 'own_phone' &&
    !isAnother(signer, other.recorder, heard) &&
    isAnother(one.recorder, other.recorder, heard)
  );
}

/** Of this text of the agreement: said again, it has to be signed again. */
function signaturesOf(
  one: StatedOf<'agreement.make'>,
  heard: Heard,
): readonly StatedOf<'agreement.sign'>[] {
  const first = one.payload.agreement ?? one.id;
  return sayings(first, 'agreement.sign', heard).filter(
    ({ payload }) => (payload.text ?? payload.agreement) === one.id,
  );
}

/** Two parties signed, each by the hand of another person. */
function byTwo(said: readonly StatedOf<'agreement.sign'>[], heard: Heard): readonly Proof[] {
  const own = said.filter(({ payload }) => payload.how === 'own_phone');
  const hands = new Set(own.map(({ recorder }) => heard.samePerson(recorder)));
  const parties = new Set(own.map(({ payload }) => heard.samePerson(payload.party)));
  return hands.size < 2 || parties.size < 2 ? [] : own.map((other) => proof('signature', other));
}

/** A number alone is typed in; with where it was published, anybody can look it up. */
function published(one: StatedOf<'pathway.stage'> | StatedOf<'document.hold'>): readonly Proof[] {
  const gazette = one.kind === 'pathway.stage' ? one.payload.gazette : undefined;
  const { number, link } = one.payload;
  if (number === undefined || (link === undefined && gazette === undefined)) return [];
  return [proof('published', one)];
}

function isAnother(a: ActorId, b: ActorId, heard: Heard): boolean {
  return heard.samePerson(a) !== heard.samePerson(b);
}

function proof(kind: ProofKind, { id, occurredAt: at }: Stated): Proof {
  return { kind, id, at };
}
