import type { RetractStatement } from '../evidence/review-events.ts';
import type { ActorId, EventId } from '../events/ids.ts';
import { inOrder, saidBefore, type Spoken } from '../events/spoken.ts';
import type { Day } from '../quantities/instant.ts';
import type { AgreementPayloads, EndAgreement, MakeAgreement } from './agreement-events.ts';

export type AgreementKind = 'agreement.make' | 'agreement.sign' | 'agreement.end';
export type AgreementSaid = Spoken<
  Pick<AgreementPayloads, AgreementKind> & { readonly 'evidence.retract': RetractStatement }
>;
type Made = Extract<AgreementSaid, { readonly kind: 'agreement.make' }>;
type Signed = Extract<AgreementSaid, { readonly kind: 'agreement.sign' }>;

/**
 * `signed`: by all, and its first day is still to come. `expired`: its last day is over. `ended`:
 * somebody said so, or it was signed by nobody in time to hold.
 */
export const agreementStates = [
  'draft',
  'partly_signed',
  'signed',
  'in_force',
  'expired',
  'ended',
] as const;
export type AgreementState = (typeof agreementStates)[number];

export type Signature = {
  readonly event: EventId;
  readonly party: ActorId;
  readonly on: Day;
  readonly how: string;
};

export type Agreement = {
  /** The statement that first described it. */
  readonly id: EventId;
  /** The statement whose text speaks now. */
  readonly text: EventId;
  /** How many texts it has had. */
  readonly texts: number;
  readonly says: MakeAgreement;
  /** Of this text, one for each party that signed it. */
  readonly signatures: readonly Signature[];
  readonly missing: readonly ActorId[];
  readonly end: EndAgreement | null;
  readonly state: AgreementState;
};

type Reading = {
  readonly today: Day;
  /** The actor that stands for another one, merged with it. */
  readonly same: (actor: ActorId) => string;
};

/**
 * All agreements, as the statements about them say today, in whatever order these arrived. A new
 * text has to be signed again: a signature counts for the text that it names, or else for the one
 * that spoke when it was given. An end ends the text that spoke then; a later text opens it again.
 */
export function agreementsOf(
  said: readonly AgreementSaid[],
  reading: Reading,
): readonly Agreement[] {
  const taken = new Set(
    said.flatMap((one) => (one.kind === 'evidence.retract' ? [one.payload.subject] : [])),
  );
  const standing = inOrder(said.filter(({ id }) => !taken.has(id)));
  const texts = standing.filter((one) => one.kind === 'agreement.make');
  return texts
    .filter(({ payload }) => payload.agreement === undefined)
    .map((first) => {
      const own = texts.filter((one) => one === first || one.payload.agreement === first.id);
      return agreementFrom(first, own, standing, reading);
    });
}

function agreementFrom(
  first: Made,
  texts: readonly Made[],
  standing: readonly AgreementSaid[],
  { today, same }: Reading,
): Agreement {
  const text = texts.at(-1) ?? first;
  const parties = distinct(text.payload.parties, same);
  const signed = new Map<string, Signed>();
  for (const one of standing) {
    if (one.kind !== 'agreement.sign' || one.payload.agreement !== first.id) continue;
    if (textOf(one, texts)?.id === text.id) signed.set(same(one.payload.party), one);
  }
  const signatures = parties.flatMap((party): readonly Signature[] => {
    const one = signed.get(same(party));
    return one === undefined
      ? []
      : [{ event: one.id, party, on: one.payload.on, how: one.payload.how }];
  });
  const ends = standing.filter(
    (one) =>
      one.kind === 'agreement.end' && one.payload.agreement === first.id && saidBefore(text, one),
  );
  const last = ends.at(-1);
  const end = last?.kind === 'agreement.end' ? last.payload : null;
  const missing = parties.filter((party) => !signed.has(same(party)));
  return {
    id: first.id,
    text: text.id,
    texts: texts.length,
    says: { ...text.payload, parties },
    signatures,
    missing,
    end,
    state: stateOf({ says: text.payload, signed: signatures.length, missing, end }, today),
  };
}

/** The text that a signature is under. */
function textOf(signature: Signed, texts: readonly Made[]): Made | undefined {
  const { text } = signature.payload;
  if (text !== undefined) return texts.find(({ id }) => id === text);
  return texts.findLast((one) => saidBefore(one, signature));
}

function stateOf(
  {
    says: { from, until },
    signed,
    missing,
    end,
  }: {
    readonly says: MakeAgreement;
    readonly signed: number;
    readonly missing: readonly ActorId[];
    readonly end: EndAgreement | null;
  },
  today: Day,
): AgreementState {
  if (end !== null && end.on <= today) return 'ended';
  if (missing.length > 0) return signed === 0 ? 'draft' : 'partly_signed';
  if (until !== undefined && until < today) return 'expired';
  return from > today ? 'signed' : 'in_force';
}

function distinct(parties: readonly ActorId[], same: Reading['same']): readonly ActorId[] {
  const seen = new Set<string>();
  return parties.filter((party) => {
    const isNew = !seen.has(same(party));
    seen.add(same(party));
    return isNew;
  });
}
