import { fail, type ActionFailure } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import type { EncounterAnswer } from '../../../../../wire/api/encounter-answers.ts';
import { uuidV7 } from '../../../../../wire/phone-ids.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import { findPeople, type PeopleFound } from '../server/find-people.ts';
import { onTo, refused, refusedHere, typed, type Refusal, type Sent } from '../server/office.ts';
import { paperLinesMost, readPaper, type PaperLine } from './paper-list.ts';
import { encounterOf } from './plan.server.ts';
import { say, type Statement } from '../server/say.ts';
import { stateAll } from './state.server.ts';
import { encounterWords } from './words.ts';

/** A line of a paper list with whom it may mean. */
export type PaperRow = Omit<PaperLine, 'names'> & {
  readonly people: PeopleFound['people'];
  readonly mayBeNew: boolean;
  readonly already: boolean;
};
export type PaperRead = { readonly rows: readonly PaperRow[] };

const asNew = 'new';

/** Looks up everybody on a list that was typed from paper; writes nothing. */
export async function readList(
  event: Sent,
  id: string,
): Promise<ActionFailure<FormState> | ActionFailure<FormState & PaperRead>> {
  const data = await event.request.formData();
  const { paper } = encounterWords(event.locals.language).door;
  const refusal: Refusal = { form: 'paper', data, keep: ['lista'] };
  const lines = readPaper(typed(data, 'lista'));
  if (lines.length === 0) {
    return refusedHere([{ code: 'form/empty', field: 'lista', ...paper.empty }], refusal);
  }
  if (lines.length > paperLinesMost) {
    const told = paper.tooMany(paperLinesMost);
    return refusedHere([{ code: 'form/too-many', field: 'lista', ...told }], refusal);
  }
  const encounter = await encounterOf(event, id);
  const here = new Set<string>(
    encounter.people.filter(({ minutes }) => minutes !== null).map(({ actor }) => actor),
  );
  const rows: PaperRow[] = [];
  for (const { names, ...line } of lines) {
    const { people } = await findPeople(event, line.text);
    const [only] = people;
    const already = people.length === 1 && only !== undefined && here.has(only.actor);
    rows.push({ ...line, people, mayBeNew: names !== undefined, already });
  }
  // Nothing is refused, but nothing is written either: the page asks who is meant.
  return fail(422, { ...refusedHere([], refusal).data, rows });
}

/** Notes down whom was chosen for each line; new ones are registered with the least. */
export async function saveList(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { door, encounters } = encounterWords(event.locals.language);
  const refusal: Refusal = { form: 'paper', data, keep: ['lista'] };
  const encounter = await encounterOf(event, id);
  const problems: FormProblem[] = [];
  const statements: Statement[] = [];
  for (const [at, line] of readPaper(typed(data, 'lista')).entries()) {
    const who = typed(data, `quien-${at}`);
    if (who === '') continue;
    const minutes = Number(typed(data, `minutos-${at}`));
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > encounter.minutes) {
      const told = door.paper.wrongMinutes(line.text);
      problems.push({ code: 'form/minutes', field: `minutos-${at}`, ...told });
      continue;
    }
    const person = who === asNew ? uuidV7<'actor'>(Date.now(), randomBytes(10)) : who;
    if (who === asNew) statements.push(registered(person, line));
    const presence = { encounter: encounter.encounter, person, minutes, how: 'signature' };
    statements.push({ kind: 'encounter.attend', payload: presence });
  }
  if (problems.length > 0) return refusedHere(problems, refusal);
  if (statements.length === 0) {
    return refusedHere([{ code: 'form/nothing', ...encounters.attendance.nothing }], refusal);
  }
  const told = await stateAll(event, statements);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/encuentros/${id}/asistencia`, { guardado: '1' });
}

function registered(actor: string, { names, text }: PaperLine): Statement {
  const values = {
    givenNames: names?.givenNames ?? text,
    ...(names === undefined ? {} : { firstSurname: names.firstSurname }),
    ...(names === undefined || names.rest === '' ? {} : { secondSurname: names.rest }),
  };
  return { kind: 'actor.register', payload: { actor, kind: 'person', personal: { values } } };
}

/** Invites one person besides the organisations, or takes her invitation back. */
export async function invitePerson(
  event: Sent,
  id: string,
  invites: boolean,
): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const person = typed(data, 'person');
  const encounter = await encounterOf(event, id);
  const others = encounter.invitedActors
    .map(({ actor }) => actor)
    .filter((actor) => actor !== person);
  const invited = invites ? [...others, person] : others;
  const told = await say(event, [
    { kind: 'encounter.plan', payload: { ...plannedAgain(encounter), invited } },
  ]);
  if (told.ok) return onTo(event, `/oficina/encuentros/${id}`, { guardado: '1' });
  return refused(event, [told.problem], { form: 'invite', data, keep: [] });
}

/** The plan as it stands, to be said again. */
function plannedAgain(encounter: EncounterAnswer): object {
  const { type, title, minutes, curriculum, module, space, place, saidWhere, district } = encounter;
  const said = { curriculum, module, space, place, where: saidWhere, district };
  return {
    encounter: encounter.encounter,
    type,
    title,
    holder: encounter.holder.actor,
    start: Date.parse(encounter.start),
    minutes,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
  };
}
