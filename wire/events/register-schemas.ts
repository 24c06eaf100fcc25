import * as v from 'valibot';
import type { RegisterPayloads } from '../../core/actors/register-events.ts';
import { actorId, code, letter, month, placeId, text, district, whole } from './fields.ts';

export const registerPayloads = {
  'actor.register': v.object({
    actor: actorId,
    kind: code,
    name: v.exactOptional(text(200)),
    letter: v.exactOptional(letter),
    district: v.exactOptional(district),
    parent: v.exactOptional(actorId),
    sex: v.exactOptional(v.picklist(['F', 'M', 'X', 'undeclared'])),
  }),
  'place.register': v.object({
    place: placeId,
    name: text(200),
    actor: v.exactOptional(actorId),
    district: v.exactOptional(district),
    latE7: v.exactOptional(whole(-900_000_000, 900_000_000)),
    lngE7: v.exactOptional(whole(-1_800_000_000, 1_800_000_000)),
  }),
  'period.close': v.object({ month }),
} as const satisfies {
  [K in keyof RegisterPayloads]: v.GenericSchema<unknown, RegisterPayloads[K]>;
};
