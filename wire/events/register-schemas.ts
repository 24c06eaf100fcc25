import * as v from 'valibot';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import { detailFields } from '../../core/actors/actor-state.ts';
import { personalFieldNames } from '../../core/actors/personal-fields.ts';
import { rights, type RegisterPayloads } from '../../core/actors/register-events.ts';
import {
  actorId,
  affiliationId,
  code,
  day,
  district,
  eventId,
  fileId,
  language,
  letter,
  month,
  placeId,
  text,
  whole,
} from './fields.ts';
import { personal } from './personal-schemas.ts';

const details = {
  name: v.exactOptional(text(200)),
  letter: v.exactOptional(letter),
  district: v.exactOptional(district),
  sex: v.exactOptional(v.picklist(['F', 'M', 'X', 'undeclared'])),
  bornFrom: v.exactOptional(v.pipe(whole(1900, 2100), v.multipleOf(5))),
  languages: v.exactOptional(v.pipe(v.array(language), v.maxLength(10))),
  size: v.exactOptional(v.picklist(['micro', 'small', 'medium', 'large'])),
  sector: v.exactOptional(code),
};

const placeDetails = {
  district: v.exactOptional(district),
  latE7: v.exactOptional(whole(-900_000_000, 900_000_000)),
  lngE7: v.exactOptional(whole(-1_800_000_000, 1_800_000_000)),
  address: v.exactOptional(text(300)),
  reference: v.exactOptional(text(300)),
};

const right = v.picklist(rights);

export const registerPayloads = {
  'actor.register': v.object({
    actor: actorId,
    kind: code,
    ...details,
    parent: v.exactOptional(actorId),
    personal: v.exactOptional(personal),
  }),
  'actor.change': v.object({
    actor: actorId,
    set: v.exactOptional(v.object(details)),
    clear: v.exactOptional(
      v.pipe(v.array(v.picklist([...detailFields, ...personalFieldNames])), v.maxLength(60)),
    ),
    because: v.picklist(['changed', 'corrected', 'rectification']),
    personal: v.exactOptional(personal),
  }),
  'actor.affiliate': v.object({
    affiliation: affiliationId,
    member: actorId,
    organisation: actorId,
    role: v.picklist(affiliationRoles),
    municipality: v.exactOptional(district),
    since: v.exactOptional(day),
    until: v.exactOptional(day),
  }),
  'actor.merge': v.object({
    keep: actorId,
    absorbed: actorId,
    reasons: v.pipe(v.array(text(60)), v.maxLength(20)),
  }),
  'actor.unmerge': v.object({ merge: eventId }),
  'actor.consent': v.object({
    actor: actorId,
    purpose: code,
    given: v.boolean(),
    text: text(40),
    language,
    how: v.picklist(['tap', 'verbal', 'signed']),
    signature: v.exactOptional(fileId),
  }),
  'actor.cancel': v.object({ actor: actorId, request: v.exactOptional(eventId) }),
  'privacy.request': v.object({
    actor: actorId,
    right,
    receivedOn: day,
    personal: v.exactOptional(personal),
  }),
  'privacy.answer': v.object({
    actor: actorId,
    request: eventId,
    outcome: v.picklist(['granted', 'partly', 'refused']),
    answeredOn: day,
    personal: v.exactOptional(personal),
  }),
  'place.register': v.object({
    place: placeId,
    name: text(200),
    actor: v.exactOptional(actorId),
    ...placeDetails,
  }),
  'place.change': v.object({
    place: placeId,
    set: v.object({ name: v.exactOptional(text(200)), ...placeDetails }),
  }),
  'period.close': v.object({ month }),
} as const satisfies {
  [K in keyof RegisterPayloads]: v.GenericSchema<unknown, RegisterPayloads[K]>;
};
