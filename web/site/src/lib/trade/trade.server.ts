import { error } from '@sveltejs/kit';
import { directoryAnswer } from '../../../../../wire/api/directory-answers.ts';
import { meAnswer } from '../../../../../wire/api/account-answers.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import { askOffice, type OfficeEvent } from '../server/office.ts';

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
