import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../../../../wire/phone-ids.ts';
import type { EncounterAnswer } from '../../../../../wire/api/encounter-answers.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import { consentOf, servicePurpose } from '../register/entry.server.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import { textsNow } from '../register/person-page.server.ts';
import { findPeople } from '../server/find-people.ts';
import {
  allTyped,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  typed,
  typedOrNothing,
  type Sent,
} from '../server/office.ts';
import { alikeTo, type Alike } from './alike.server.ts';
import { encounterOf, listedOrganisations } from './plan.server.ts';
import { say, type Statement } from '../server/say.ts';
import { signatureOf, stateAll, stateSigned } from './state.server.ts';
import { encounterWords } from './words.ts';

/** The list at the door, with who was looked for in the register, and who is about to sign. */
export async function attendancePage(event: FrameEvent, id: string) {
  const encounter = await encounterOf(event, id);
  if (!encounter.mayHold) error(403);
  const [frame, found, organisations, texts] = await Promise.all([
    frameOf(event),
    findPeople(event, event.url.searchParams.get('buscar')),
    listedOrganisations(event),
    textsNow(event),
  ]);
  const here = new Set<string>(encounter.people.map(({ actor }) => actor));
  const signing = event.url.searchParams.get('firma');
  return {
    ...frame,
    encounter,
    found: { ...found, people: found.people.filter(({ actor }) => !here.has(actor)) },
    organisations,
    text: texts.purposes.find(({ code }) => code === servicePurpose),
    signing: encounter.people.find(({ actor }) => actor === signing),
    saved: event.url.searchParams.has('guardado'),
  };
}

/** Says what differs from what was recorded: who came, how long, and who was not there. */
export async function saveAttendance(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { attendance } = encounterWords(event.locals.language).encounters;
  const encounter = await encounterOf(event, id);
  const refusal = { form: 'attendance', data, keep: [] };
  const came = new Set(allTyped(data, 'came'));
  const how = typed(data, 'how') === 'signature' ? 'signature' : 'list';
  const problems: FormProblem[] = [];
  const statements: Statement[] = [];
  for (const one of encounter.people) {
    const minutes = came.has(one.actor) ? Number(typed(data, `minutes-${one.actor}`)) : 0;
    const fits = Number.isInteger(minutes) && minutes >= 0 && minutes <= encounter.minutes;
    if (!fits || (came.has(one.actor) && minutes === 0)) {
      const told = attendance.wrongMinutes(one.name ?? '');
      problems.push({ code: 'form/minutes', field: `minutes-${one.actor}`, ...told });
    } else if (minutes !== (one.minutes ?? 0)) {
      statements.push(attend(encounter, one.actor, { minutes, how, as: one.organisationId }));
    }
  }
  if (problems.length > 0) return refusedHere(problems, refusal);
  if (statements.length === 0) {
    return refusedHere([{ code: 'form/nothing', ...attendance.nothing }], refusal);
  }
  const told = await stateAll(event, statements);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return back(event, id);
}

type Presence = {
  readonly minutes: number;
  readonly how: 'list' | 'signature';
  readonly as?: string | null;
};

function attend(
  { encounter }: Pick<EncounterAnswer, 'encounter'>,
  person: string,
  { minutes, how, as }: Presence,
): Statement {
  const of = as === null || as === undefined ? {} : { as };
  return { kind: 'encounter.attend', payload: { encounter, person, minutes, how, ...of } };
}

function back(event: Sent, id: string): never {
  return onTo(event, `/oficina/encuentros/${id}/asistencia`, { guardado: '1' });
}

/** Notes down somebody of the register who was not expected, for the whole encounter. */
export async function addPerson(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const encounter = await encounterOf(event, id);
  const presence = { minutes: encounter.minutes, how: 'list' } as const;
  const told = await say(event, [attend(encounter, typed(data, 'person'), presence)]);
  if (told.ok) return back(event, id);
  return refused(event, [told.problem], { form: 'add', data, keep: [] });
}

/** Registers somebody with the least, unless she may be there already, and notes that she came. */
export async function walkIn(
  event: Sent,
  id: string,
): Promise<ActionFailure<FormState> | ActionFailure<FormState & Alike>> {
  const data = await event.request.formData();
  const { attendance } = encounterWords(event.locals.language).encounters;
  const refusal = {
    form: 'walk-in',
    data,
    keep: ['givenNames', 'firstSurname', 'sex', 'organisation', 'consent'],
  };
  const labels = { givenNames: attendance.givenNames, firstSurname: attendance.surname };
  const missing = missingFrom(event, data, labels);
  if (missing.length > 0) return refusedHere(missing, refusal);
  const encounter = await encounterOf(event, id);
  const organisations = await listedOrganisations(event);
  const parent = typedOrNothing(data, 'organisation');
  const part = organisations.find(({ actor }) => actor === parent)?.part;
  const person = uuidV7<'actor'>(Date.now(), randomBytes(10));
  const values = {
    givenNames: typed(data, 'givenNames'),
    firstSurname: typed(data, 'firstSurname'),
  };
  const sex = typedOrNothing(data, 'sex');
  const kind = part === 'recyclers-association' ? 'recycler' : 'person';
  if (typed(data, 'another') === '') {
    const details = sex === undefined ? {} : { sex };
    const found = await alikeTo(event, { kind, parent, details, values });
    if (!found.ok) return refused(event, [found.problem], refusal);
    if (found.value.alike.length + found.value.elsewhere > 0) {
      return fail(422, { ...refusedHere([], refusal).data, ...found.value });
    }
  }
  const register = {
    actor: person,
    kind,
    personal: { values },
    ...(sex === undefined ? {} : { sex }),
    ...(part === 'recyclers-association' ? { parent } : {}),
  };
  const as = parent ?? null;
  const presence = { minutes: encounter.minutes, how: 'list', as } as const;
  const told = await say(event, [
    { kind: 'actor.register', payload: register },
    ...(await consentOf(event, person, typed(data, 'consent'))),
    attend(encounter, person, presence),
  ]);
  return told.ok ? back(event, id) : refused(event, [told.problem], refusal);
}

/** Keeps the signature of somebody who came, drawn on this screen or photographed. */
export async function signAttendance(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { attendance } = encounterWords(event.locals.language).encounters;
  const refusal = { form: 'sign', data, keep: ['minutes'] };
  const signature = await signatureOf(data);
  if (signature === undefined) {
    const problem = { code: 'form/signature', field: 'scan', ...attendance.noSignature };
    return refusedHere([problem], refusal);
  }
  const encounter = await encounterOf(event, id);
  const person = encounter.people.find(({ actor }) => actor === typed(data, 'person'));
  if (person === undefined) error(404);
  const minutes = Number(typed(data, 'minutes'));
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > encounter.minutes) {
    const told = attendance.wrongMinutes(person.name ?? '');
    return refusedHere([{ code: 'form/minutes', field: 'minutes', ...told }], refusal);
  }
  const presence = { minutes, how: 'signature', as: person.organisationId } as const;
  const told = await stateSigned(event, attend(encounter, person.actor, presence), signature);
  return told.ok ? back(event, id) : refused(event, [told.problem], refusal);
}

/** Says how many answers each had right, before and after; only what differs. */
export async function saveTests(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { tests } = encounterWords(event.locals.language).encounters;
  const encounter = await encounterOf(event, id);
  const refusal = { form: 'tests', data, keep: ['of'] };
  const of = Number(typed(data, 'of'));
  const problems: FormProblem[] = [];
  const statements: Statement[] = [];
  for (const one of encounter.people) {
    for (const phase of ['before', 'after'] as const) {
      const field = `${phase}-${one.actor}`;
      const written = typed(data, field);
      if (written === '') continue;
      const right = Number(written);
      if (!Number.isInteger(right) || right < 0 || !(right <= of)) {
        problems.push({ code: 'form/answers', field, ...tests.wrong(one.name ?? '') });
      } else if (one[phase]?.right !== right || one[phase]?.of !== of) {
        const payload = { encounter: id, person: one.actor, phase, right, of };
        statements.push({ kind: 'encounter.assess', payload });
      }
    }
  }
  if (problems.length > 0) return refusedHere(problems, refusal);
  const told = await stateAll(event, statements);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/encuentros/${id}`, { guardado: '1' });
}
