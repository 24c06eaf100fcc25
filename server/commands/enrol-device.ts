import { phoneMs } from '../../core/accounts/sessions.ts';
import { invitationLength, readCode } from '../../core/accounts/short-code.ts';
import type { DeviceId } from '../../core/events/ids.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import { dayOf, instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { EnrolledAnswer } from '../../wire/api/account-answers.ts';
import { log, type Desk } from '../accounts/desk.ts';
import { counted, forgiven, waiting } from '../accounts/guard.ts';
import { newSecret } from '../outside/secrets.ts';
import { whenStoreAnswers } from '../questions/asked.ts';
import { useInvitation } from '../store/accounts/invitations.ts';
import { findPerson, organisationsOf } from '../store/accounts/people.ts';
import { enrolPhone } from '../store/accounts/phones.ts';
import { allOrNothing } from '../store/engine/all-or-nothing.ts';

const spent: Problem = { code: 'access/code-spent', facts: {} };

/**
 * Makes a phone a person's for a year, by a code that somebody showed her. Several people may have
 * the same phone, each with tokens of her own. The PIN stays on the phone. Refuses with
 * `access/code-spent` and `access/too-many`.
 */
export function enrolDevice(
  desk: Desk,
  shown: { readonly code: string; readonly device: DeviceId; readonly deviceName: string },
): Promise<Result<EnrolledAnswer>> {
  return whenStoreAnswers(async () => {
    const { credentials, from } = desk;
    const wait = await waiting(desk, 'code-address', from);
    if (wait !== undefined) return refuse(wait);
    const code = readCode(shown.code, invitationLength);
    const again = code === undefined ? undefined : await counted(desk, 'code', code);
    if (again !== undefined) return refuse(again);
    const codeMark = code === undefined ? '' : credentials.key.mark('invitation', code);
    const enrolled = await allOrNothing(desk.db, (tx) =>
      enrol({ ...desk, db: tx }, { ...shown, codeMark }),
    );
    if (!enrolled.ok) await counted(desk, 'code-address', from);
    else await forgiven(desk.db, desk, 'code', code ?? '');
    return enrolled;
  });
}

async function enrol(
  desk: Desk,
  shown: { readonly codeMark: string; readonly device: DeviceId; readonly deviceName: string },
): Promise<Result<EnrolledAnswer>> {
  const { db, programme, now } = desk;
  const { device, deviceName: name, codeMark } = shown;
  const used = await useInvitation(db, programme.id, { codeMark, device, now });
  if (used === undefined) return refuse(spent);
  const person = await findPerson(db, programme.id, used.person);
  if (person === undefined || person.cancelled) return refuse(spent);
  const [read, send] = [newSecret('ayni_dev_'), newSecret('ayni_send_')];
  const until = instant(now + phoneMs);
  await enrolPhone(db, programme.id, {
    device,
    name,
    person: person.actor,
    readSha256: read.sha256,
    sendSha256: send.sha256,
    at: now,
    until,
  });
  await log(db, desk, { what: 'phone-enrolled', person: person.actor, device, by: used.madeBy });
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const [first] = await organisationsOf(db, programme.id, person.actor, today);
  return accept({
    person: person.actor,
    name: person.label,
    association: first === undefined ? null : { id: first.actor, name: first.label },
    programme: { id: programme.id, code: programme.code, name: programme.name },
    readToken: read.token,
    sendToken: send.token,
    until: instantOut(until),
  });
}
