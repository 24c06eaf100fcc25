import type { InferOutput } from 'valibot';
import type { Kind } from '../../../../../core/ledger/entries.ts';
import { outcomesSchema } from '../../../../../wire/events/outcome-schemas.ts';
import { tellOffice, type OfficeEvent, type Told } from './office.ts';

/** As it goes over the wire: the API parses it, and answers a Problem where it does not fit. */
export type Statement = { readonly kind: Kind; readonly payload: object };
export type Outcomes = InferOutput<typeof outcomesSchema>;

/**
 * Says something in the name of who is signed in: all of it is accepted, or nothing.
 *
 * @param more `mayWait: false`: nor is it kept where it would have to wait for something else
 */
export function say(
  event: OfficeEvent,
  statements: readonly Statement[],
  more: { readonly mayWait?: boolean } = {},
): Promise<Told<Outcomes>> {
  return tellOffice(event, '/api/v1/statements', { statements, ...more }, outcomesSchema);
}

/** The id of the first statement that was said. */
export function firstId({ outcomes }: Outcomes): string {
  return outcomes[0]?.id ?? '';
}
