import { error, fail, type ActionFailure } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { affiliationRoles } from '../../../../../core/actors/affiliation-roles.ts';
import { actorAnswer } from '../../../../../wire/api/actor-answers.ts';
import type { DoublesOfAnswer } from '../../../../../wire/api/doubles-answers.ts';
import { uuidV7 } from '../../../../../wire/phone-ids.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import {
  askWhetherAllowed,
  onTo,
  refused,
  refusedHere,
  typed,
  typedOrNothing,
  type OfficeEvent,
  type Refusal,
  type Sent,
} from '../server/office.ts';
import { organisations, type Chosen } from './directory.server.ts';
import { doublesOfDraft } from './doubles.server.ts';
import { moreFields, organisationFirst, personFirst } from './field-lists.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { textsNow } from './person-page.server.ts';
import { readPlace } from './place.server.ts';
import { readForm, type FieldName, type ReadForm } from './read-form.ts';
import { say, type Statement } from '../server/say.ts';
import { registerWords, type RegisterWords } from './words.ts';

type Doubles = {
  readonly doubles: DoublesOfAnswer['doubles'];
  readonly elsewhere: number;
};

/** The purpose under which a person is registered at all. */
export const servicePurpose = 'service';

/** The form for somebody new; `?org=` is the organisation it begins with. */
export async function entryPage(event: FrameEvent, isPerson: boolean) {
  const asked = event.url.searchParams.get('org') ?? '';
  const [frame, texts, listed] = await Promise.all([
    frameOf(event),
    textsNow(event),
    organisations(event, isPerson ? { part: 'recyclers-association' } : {}),
  ]);
  return {
    ...frame,
    text: texts.purposes.find(({ code }) => code === servicePurpose),
    organisations: await withAsked(event, listed, asked),
    asked,
    /** Made with the page, so that a form sent twice registers once. */
    fresh: uuidV7<'actor'>(Date.now(), randomBytes(10)),
    year: Number(frame.today.slice(0, 4)),
  };
}

async function withAsked(
  event: OfficeEvent,
  listed: readonly Chosen[],
  asked: string,
): Promise<readonly Chosen[]> {
  if (asked === '' || listed.some(({ actor }) => actor === asked)) return listed;
  const found = await askWhetherAllowed(event, `/api/v1/actors/${asked}`, actorAnswer);
  if (!found.ok) return listed;
  return [{ actor: asked, label: found.value.label ?? '' }, ...listed];
}

/** What a sent form says, read once for the check and for the record. */
type Entry = {
  readonly actor: string;
  readonly kind: string;
  readonly parent: string | undefined;
  readonly read: ReadForm;
};

/**
 * Registers somebody new. Likely doubles are shown first, with their reasons, and nothing is
 * written until somebody said that it is another one.
 */
export async function register(
  event: Sent,
  isPerson: boolean,
): Promise<ActionFailure<FormState> | ActionFailure<FormState & Doubles>> {
  const data = await event.request.formData();
  const words = registerWords(event.locals.language);
  const names = fieldsAsked(isPerson);
  const refusal: Refusal = {
    form: 'entry',
    data,
    keep: [...names, ...kept],
    beside: { 'actors/unknown-kind': 'kind', 'actors/not-here': 'parent' },
  };
  const entry: Entry = {
    actor: typed(data, 'actor'),
    kind: typed(data, 'kind'),
    parent: typedOrNothing(data, 'parent'),
    read: readForm(data, names, words.register),
  };
  const place = await placeOf(event, data, words, isPerson);
  const problems = [...problemsOf(entry, isPerson, words), ...place.problems];
  if (problems.length > 0) return refusedHere(problems, refusal);
  if (typed(data, 'another') === '') {
    const found = await doublesOfDraft(event, entry.kind, entry.parent, entry.read);
    if (!found.ok) return refused(event, [found.problem], refusal);
    const { doubles, elsewhere } = found.value;
    if (doubles.length + elsewhere > 0) {
      return fail(422, { ...refusedHere([], refusal).data, doubles, elsewhere });
    }
  }
  const told = await say(event, [
    registration(entry),
    ...roleOf(entry, typed(data, 'role')),
    ...(isPerson ? await consentOf(event, entry.actor, typed(data, 'consent')) : []),
    ...place.statements(entry.actor),
  ]);
  if (!told.ok && told.problem.code !== 'actors/already-registered') {
    return refused(event, [told.problem], refusal);
  }
  const page = isPerson ? 'persona' : 'organizacion';
  return onTo(event, `/oficina/${page}/${entry.actor}`, { guardado: '1' });
}

const kept = [
  'actor',
  'kind',
  'parent',
  'role',
  'consent',
  ...['name', 'address', 'reference', 'district', 'latitude', 'longitude'].map(
    (name) => `place-${name}`,
  ),
];

function fieldsAsked(isPerson: boolean): readonly FieldName[] {
  const first: readonly FieldName[] = isPerson ? personFirst : organisationFirst;
  return [...first, ...moreFields(isPerson).flatMap(({ fields }) => fields)];
}

function problemsOf(
  { read, kind }: Entry,
  isPerson: boolean,
  { register: { wrong } }: RegisterWords,
): readonly FormProblem[] {
  const { givenNames, firstSurname } = read.values;
  const problems = [...read.problems];
  if (kind === '') problems.push({ code: 'required', ...wrong.required, field: 'kind' });
  if (isPerson && givenNames === undefined && firstSurname === undefined) {
    problems.push({ code: 'names', ...wrong.names, field: 'givenNames' });
  }
  if (!isPerson && read.details.name === undefined) {
    problems.push({ code: 'required', ...wrong.required, field: 'name' });
  }
  return problems;
}

function registration({ actor, kind, parent, read }: Entry): Statement {
  const { documentNumber, documentType, ...values } = read.values;
  // A type without a number says only that there is none.
  const document =
    documentNumber === undefined
      ? documentType === 'none'
        ? { documentType }
        : {}
      : { documentType: documentType ?? 'dni', documentNumber };
  const personal = { ...values, ...document };
  return {
    kind: 'actor.register',
    payload: {
      actor,
      kind,
      ...read.details,
      ...(parent === undefined ? {} : { parent }),
      ...(Object.keys(personal).length > 0 ? { personal: { values: personal } } : {}),
    },
  };
}

/** A registration makes an associate; another post is said besides. */
function roleOf({ actor, parent }: Entry, role: string): readonly Statement[] {
  const known = affiliationRoles.find((one) => one === role);
  if (parent === undefined || known === undefined || known === 'associate') return [];
  const affiliation = uuidV7<'affiliation'>(Date.now(), randomBytes(10));
  return [
    {
      kind: 'actor.affiliate',
      payload: { affiliation, member: actor, organisation: parent, role: known },
    },
  ];
}

/** How the person answered when the text was read; nothing when it will be asked later. */
export async function consentOf(
  event: OfficeEvent,
  actor: string,
  answered: string,
): Promise<readonly Statement[]> {
  const match = /^yes-(tap|verbal)$/.exec(answered);
  if (!match) return [];
  const text = (await textsNow(event)).purposes.find(({ code }) => code === servicePurpose);
  if (text === undefined) error(500);
  return [
    {
      kind: 'actor.consent',
      payload: {
        actor,
        purpose: servicePurpose,
        given: true,
        text: text.text,
        language: event.locals.language,
        how: match[1],
      },
    },
  ];
}

/** Where an organisation is, if the form says so: anything besides the name makes a place. */
async function placeOf(event: Sent, data: FormData, words: RegisterWords, isPerson: boolean) {
  const said = ['address', 'reference', 'latitude', 'longitude'].some(
    (name) => typed(data, `place-${name}`) !== '',
  );
  if (isPerson || !said) return { problems: [], statements: (): readonly Statement[] => [] };
  if (typed(data, 'place-name') === '') data.set('place-name', typed(data, 'name'));
  const { set, problems } = await readPlace(event, data, words, 'place-');
  return {
    problems,
    statements: (actor: string): readonly Statement[] => [
      {
        kind: 'place.register',
        payload: { place: uuidV7<'place'>(Date.now(), randomBytes(10)), actor, ...set },
      },
    ],
  };
}
