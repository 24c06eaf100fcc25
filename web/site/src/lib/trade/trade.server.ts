import { error } from '@sveltejs/kit';
import type { InferOutput } from 'valibot';
import type { AgreementPayloads } from '../../../../../core/agreements/agreement-events.ts';
import type { IntentPayloads } from '../../../../../core/agreements/intent-events.ts';
import type { FlowPayloads } from '../../../../../core/ledger/facts.ts';
import type { PathwayPayloads } from '../../../../../core/pathways/pathway-events.ts';
import { directoryAnswer } from '../../../../../wire/api/directory-answers.ts';
import { meAnswer } from '../../../../../wire/api/account-answers.ts';
import { outcomesSchema } from '../../../../../wire/events/outcome-schemas.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import { askOffice, tellOffice, type OfficeEvent, type Told } from '../server/office.ts';

type Kind = keyof (AgreementPayloads &
  IntentPayloads &
  Pick<PathwayPayloads, 'chain.describe'> &
  Pick<FlowPayloads, 'flow.collect'>);
export type Statement = { readonly kind: Kind; readonly payload: object };
export type Sent = OfficeEvent & { readonly request: Request };

/** Says something in the name of who is signed in: all of it is accepted, or nothing. */
export function sayTrade(
  event: OfficeEvent,
  statements: readonly Statement[],
): Promise<Told<InferOutput<typeof outcomesSchema>>> {
  return tellOffice(event, '/api/v1/statements', { statements }, outcomesSchema);
}

/** The id of the first statement that was said. */
export function firstId({ outcomes }: InferOutput<typeof outcomesSchema>): string {
  return outcomes[0]?.id ?? '';
}

/** What pages of trade need of the programme: materials and grades besides the usual frame. */
export async function tradeFrame(event: FrameEvent) {
  const [frame, { programme }] = await Promise.all([frameOf(event), event.parent()]);
  if (programme === null) error(503);
  return { ...frame, materials: programme.materials, grades: programme.grades };
}

export type Organisation = {
  readonly actor: string;
  readonly label: string;
  readonly kind: string;
  readonly district: string | null;
};

/** Organisations by name, as far as a list for choosing goes. */
export async function organisationsFor(
  event: OfficeEvent,
  narrowed: Readonly<Record<string, string>> = {},
): Promise<readonly Organisation[]> {
  const found = await askOffice(event, '/api/v1/actors', directoryAnswer, {
    who: 'organisations',
    size: '200',
    state: 'current',
    ...narrowed,
  });
  return found.actors.map(({ actor, label, kind, district }) => {
    return { actor, label: label ?? '', kind, district };
  });
}

/** Of these, those in whose name who is signed in may speak. */
export async function ownAmong(
  event: OfficeEvent,
  all: readonly Organisation[],
): Promise<readonly Organisation[]> {
  const { grants } = await askOffice(event, '/api/v1/me', meAnswer);
  if (grants.some(({ role }) => role === 'coordinator' || role === 'monitoring')) return all;
  const own = grants.flatMap(({ organisation }) => organisation ?? []);
  return all.filter(({ actor }) => own.includes(actor));
}
