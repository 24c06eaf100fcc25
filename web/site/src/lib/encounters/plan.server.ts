import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { parseDay, startOfDay } from '../../../../../core/quantities/instant.ts';
import {
  curriculaAnswer,
  encounterAnswer,
  spacesAnswer,
  type EncounterAnswer,
} from '../../../../../wire/api/encounter-answers.ts';
import { programmeAnswer } from '../../../../../wire/api/public-answers.ts';
import { directoryAnswer } from '../../../../../wire/api/directory-answers.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import {
  allTyped,
  askOffice,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  typed,
  typedOrNothing,
  type OfficeEvent,
  type Sent,
} from '../server/office.ts';
import { findPeople } from '../server/find-people.ts';
import { peopleTicked, type PlannedPeople } from './plan-people.ts';
import { firstId, say } from '../server/say.ts';
import { encounterWords } from './words.ts';

/** An organisation that may hold or be invited. */
export type Listed = {
  readonly actor: string;
  readonly label: string;
  readonly part: string;
  readonly district: string | null;
};

/** Organisations of the register, as many as a list for choosing takes. */
export async function listedOrganisations(event: OfficeEvent): Promise<readonly Listed[]> {
  const query = { who: 'organisations', size: '200' };
  const { actors } = await askOffice(event, '/api/v1/actors', directoryAnswer, query);
  return actors.map(({ actor, label, part, district }) => {
    return { actor, label: label ?? '', part, district };
  });
}

export function encounterOf(event: OfficeEvent, id: string): Promise<EncounterAnswer> {
  return askOffice(event, `/api/v1/encounters/${id}`, encounterAnswer);
}

/** The form of an encounter: of a new one without `id`; `?espacio=` chooses its round table. */
export async function planPage(event: FrameEvent, id: string | undefined) {
  const [frame, taught, tables, organisations, encounter] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/curricula', curriculaAnswer),
    askOffice(event, '/api/v1/spaces', spacesAnswer),
    listedOrganisations(event),
    id === undefined ? undefined : encounterOf(event, id),
  ]);
  if (encounter !== undefined && !encounter.mayHold) error(403);
  return {
    ...frame,
    curricula: taught.curricula,
    spaces: tables.spaces,
    organisations,
    encounter,
    space: event.url.searchParams.get('espacio') ?? '',
  };
}

const kept = [
  'type',
  'title',
  'holder',
  'day',
  'time',
  'minutes',
  'where',
  'district',
  'course',
  'space',
  'groups',
  'invited',
];

type Planned = FormState & { readonly planned: PlannedPeople };

/**
 * Plans an encounter, or says again what is planned; the people invited before stay invited. A name
 * that was typed and not looked for yet is looked for first: nobody stays uninvited unseen.
 */
export async function savePlan(
  event: Sent,
  id: string | undefined,
): Promise<Planned | ActionFailure<Planned>> {
  const data = await event.request.formData();
  const text = typed(data, 'persona');
  const asks = data.has('busca') || text !== typed(data, 'buscado');
  const found = await findPeople(event, asks ? text : '');
  const planned = { chosen: peopleTicked(allTyped(data, 'people')), found };
  if (!asks) {
    const { status, data: refusal } = await sendPlan(event, data, id);
    return fail(status, { ...refusal, planned });
  }
  const values = Object.fromEntries(kept.map((name) => [name, allTyped(data, name).join(',')]));
  return { form: 'plan', problems: [], values, planned };
}

async function sendPlan(
  event: Sent,
  data: FormData,
  id: string | undefined,
): Promise<ActionFailure<FormState>> {
  const { plan } = encounterWords(event.locals.language).encounters;
  const labels = { title: plan.title, holder: plan.holder, day: plan.day, time: plan.time };
  const refusal = { form: 'plan', data, keep: kept, labels };
  const path = '/api/v1/public/programme';
  const { offsetMinutes } = await askOffice(event, path, programmeAnswer);
  const start = startOf(typed(data, 'day'), typed(data, 'time'), offsetMinutes);
  const minutes = Number(typed(data, 'minutes'));
  const problems: FormProblem[] = [...missingFrom(event, data, labels)];
  if (problems.length === 0 && start === undefined) {
    problems.push({ code: 'form/start', field: 'time', ...plan.wrongStart });
  }
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1_440) {
    problems.push({ code: 'form/minutes', field: 'minutes', ...plan.wrongMinutes });
  }
  if (problems.length > 0) return refusedHere(problems, refusal);
  const before = id === undefined ? undefined : await encounterOf(event, id);
  const [curriculum, module] = typed(data, 'course').split(' ');
  const said = {
    encounter: id,
    type: typed(data, 'type') || 'training',
    title: typed(data, 'title'),
    holder: typed(data, 'holder'),
    curriculum: curriculum === '' ? undefined : curriculum,
    module,
    space: typedOrNothing(data, 'space'),
    start,
    minutes,
    place: before?.place ?? undefined,
    where: typedOrNothing(data, 'where'),
    district: typedOrNothing(data, 'district'),
    invited: await invitedBy(event, data, before),
  };
  const told = await say(event, [{ kind: 'encounter.plan', payload: said }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  const first = id ?? firstId(told.value);
  return onTo(event, `/oficina/encuentros/${first}`, { guardado: '1' });
}

/** What was ticked, whole groups of the district, and the people who were invited one by one. */
async function invitedBy(
  event: OfficeEvent,
  data: FormData,
  before: EncounterAnswer | undefined,
): Promise<readonly string[]> {
  const groups = new Set(allTyped(data, 'groups'));
  const district = typed(data, 'district');
  const organisations = groups.size === 0 ? [] : await listedOrganisations(event);
  const inGroups = organisations.filter(
    (one) => groups.has(one.part) && (district === '' || one.district === district),
  );
  const people = (before?.invitedActors ?? []).filter(({ isPerson }) => isPerson);
  return [
    ...new Set([
      ...allTyped(data, 'invited'),
      ...inGroups.map(({ actor }) => actor),
      ...people.map(({ actor }) => actor),
      ...peopleTicked(allTyped(data, 'people')).map(({ actor }) => actor),
    ]),
  ];
}

/** The moment of a day and a time, on the clocks of the programme. */
function startOf(day: string, time: string, offsetMinutes: number): number | undefined {
  const parsed = parseDay(day);
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (parsed === undefined || hours === '') return undefined;
  return startOfDay(parsed, offsetMinutes) + (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Says why an encounter does not take place. */
export async function cancelEncounter(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { one } = encounterWords(event.locals.language).encounters;
  const refusal = { form: 'cancel', data, keep: ['reason'] };
  const missing = missingFrom(event, data, { reason: one.cancelReason });
  if (missing.length > 0) return refusedHere(missing, refusal);
  const payload = { encounter: id, reason: typed(data, 'reason') };
  const told = await say(event, [{ kind: 'encounter.cancel', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/encuentros/${id}`, { guardado: '1' });
}
