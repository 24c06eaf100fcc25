import type { InferOutput } from 'valibot';
import type { RegisterPayloads } from '../../../../../core/actors/register-events.ts';
import { outcomesSchema } from '../../../../../wire/events/outcome-schemas.ts';
import { tellOffice, type OfficeEvent, type Told } from '../server/office.ts';

type Kind = Exclude<keyof RegisterPayloads, 'period.close'>;
/** As it goes over the wire: the API parses it, and answers a Problem where it does not fit. */
export type Statement = { readonly kind: Kind; readonly payload: object };

/** Says something of actors in the name of who is signed in: all of it is accepted, or nothing. */
export function say(
  event: OfficeEvent,
  statements: readonly Statement[],
): Promise<Told<InferOutput<typeof outcomesSchema>>> {
  return tellOffice(event, '/api/v1/statements', { statements }, outcomesSchema);
}
