import { createHmac } from 'node:crypto';
import { isPersonalField, type PersonalValues } from '../../core/actors/personal-fields.ts';
import type { ActorDetails, AffiliateActor } from '../../core/actors/register-events.ts';
import { canonical } from '../../core/events/canonical.ts';
import { idFrom, type ActorId, type DeviceId, type EventId } from '../../core/events/ids.ts';
import type { ProgrammeId } from '../../core/events/ids.ts';
import { affiliationMeant } from '../../core/importing/people/judge.ts';
import { identityOf } from '../../core/importing/people/listed-twice.ts';
import type { ListedPerson } from '../../core/importing/people/read-person.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { stableId, stableNumber } from '../outside/stable-id.ts';
import { actorOf, type CheckedRow } from '../questions/check-people.ts';
import type { StoredPerson } from '../store/imports/known-people.ts';

/** Who brings in a list, and when; the same again makes the very same events. */
export type Bringing = {
  readonly programme: ProgrammeId;
  readonly importId: string;
  /** A secret of the import, from which nonces follow: whoever has only the log learns nothing. */
  readonly salt: string;
  readonly at: Instant;
  readonly recorder: ActorId;
  readonly device: DeviceId;
  /** Code of the actor kind of new people. */
  readonly kind: string;
  /** Known people get what the list says otherwise. */
  readonly changes: boolean;
};

type PersonEvent = Extract<
  LedgerEvent,
  { readonly kind: 'actor.register' | 'actor.change' | 'actor.affiliate' }
>;

/** What a row is in events; none when nothing is to be said. */
export function eventsFor(row: CheckedRow, bringing: Bringing): readonly PersonEvent[] {
  const { person, known, verdict } = row;
  if (person === undefined || verdict === undefined || verdict.verdict === 'double') return [];
  if (verdict.verdict === 'new') return registering(person, bringing);
  if (known === undefined) throw new Error('Bug: somebody known who was not loaded');
  return [
    ...(verdict.joins ? [joining(person, known, bringing)] : []),
    ...(bringing.changes ? changing(person, known, verdict.differs, bringing) : []),
  ];
}

/**
 * The organisation at registration is an affiliation under the registration's own id; what the list
 * says of it beyond that is said again under this id.
 */
function registering(person: ListedPerson, bringing: Bringing): readonly PersonEvent[] {
  const { programme, kind } = bringing;
  const actor = actorOf(person, programme);
  const id: EventId = stableId(bringing.at, ['event', 'person', programme, ...identityOf(person)]);
  const { organisation, role, municipality, since } = person;
  const register: PersonEvent = {
    ...envelope(id, bringing),
    kind: 'actor.register',
    payload: {
      actor,
      kind,
      ...person.details,
      ...(organisation === null ? {} : { parent: organisation }),
      personal: { nonce: nonceOf(id, bringing), values: person.values },
    },
  };
  const saysMore = role !== 'associate' || municipality !== null || since !== null;
  if (organisation === null || !saysMore) return [register];
  return [
    register,
    affiliating(person, bringing, {
      affiliation: idFrom(id),
      member: actor,
      organisation,
      role,
    }),
  ];
}

function joining(person: ListedPerson, known: StoredPerson, bringing: Bringing): PersonEvent {
  const { organisation, role } = person;
  if (organisation === null) throw new Error('Bug: nobody joins no organisation');
  const { actor: member } = known;
  const affiliation = stableId<'affiliation'>(0, [
    'affiliation',
    bringing.programme,
    member,
    organisation,
    role,
  ]);
  return affiliating(person, bringing, { affiliation, member, organisation, role });
}

function affiliating(
  { line, municipality, since }: ListedPerson,
  bringing: Bringing,
  said: AffiliateActor,
): PersonEvent {
  const payload = {
    ...said,
    ...(municipality === null ? {} : { municipality }),
    ...(since === null ? {} : { since }),
  };
  const content = ['event', 'affiliate', bringing.importId, String(line), canonical(payload)];
  return {
    ...envelope(stableId(bringing.at, content), bringing),
    kind: 'actor.affiliate',
    payload,
  };
}

function changing(
  person: ListedPerson,
  known: StoredPerson,
  differs: readonly string[],
  bringing: Bringing,
): readonly PersonEvent[] {
  const set = Object.fromEntries(
    Object.entries(detailsToSet(person)).filter(([name]) => differs.includes(name)),
  );
  const birth = differs.includes('birthDate') || differs.includes('birthYear');
  const { bornFrom } = person.details;
  const details: ActorDetails = {
    ...set,
    ...(birth && bornFrom !== undefined ? { bornFrom } : {}),
  };
  const values: PersonalValues = Object.fromEntries(
    Object.entries(person.values).filter(
      ([name]) => isPersonalField(name) && differs.includes(name),
    ),
  );
  const content = ['event', 'change', bringing.importId, String(person.line)];
  const id: EventId = stableId(bringing.at, [...content, canonical({ details, values })]);
  const hasDetails = Object.keys(details).length > 0;
  const hasValues = Object.keys(values).length > 0;
  const change: PersonEvent = {
    ...envelope(id, bringing),
    kind: 'actor.change',
    payload: {
      actor: known.actor,
      because: 'changed',
      ...(hasDetails ? { set: details } : {}),
      ...(hasValues ? { personal: { nonce: nonceOf(id, bringing), values } } : {}),
    },
  };
  return [
    ...(hasDetails || hasValues ? [change] : []),
    ...replacing(person, known, differs, bringing),
  ];
}

function detailsToSet({ details }: ListedPerson): ActorDetails {
  const { bornFrom: _, ...set } = details;
  return set;
}

/** Another post is one more; another day or municipality of the same post is said over it. */
function replacing(
  person: ListedPerson,
  known: StoredPerson,
  differs: readonly string[],
  bringing: Bringing,
): readonly PersonEvent[] {
  const { organisation } = person;
  if (organisation === null) return [];
  if (differs.includes('role')) return [joining(person, known, bringing)];
  if (!differs.includes('since') && !differs.includes('municipality')) return [];
  const own = known.affiliations.filter((one) => one.organisation === organisation);
  const meant = affiliationMeant(person, own);
  if (meant === undefined) return [];
  const { id: affiliation, role, municipality, since } = meant;
  return [
    affiliating(person, bringing, {
      affiliation,
      member: known.actor,
      organisation,
      role,
      ...(municipality === null ? {} : { municipality }),
      ...(since === null ? {} : { since }),
    }),
  ];
}

function envelope(id: EventId, bringing: Bringing): Omit<LedgerEvent, 'kind' | 'payload'> {
  const { programme, at, recorder, device } = bringing;
  return {
    programme,
    id,
    occurredAt: at,
    recordedAt: at,
    device,
    deviceSeq: stableNumber(['people', id]),
    recorder,
  };
}

/** 256 bits that only whoever has the import's secret can make again. */
function nonceOf(id: EventId, { salt }: Bringing): string {
  return createHmac('sha256', salt).update(id).digest('base64url');
}
