import { error, type ActionFailure } from '@sveltejs/kit';
import {
  pathwayBookAnswer,
  walksAnswer,
  type PathwayBookAnswer,
  type RequirementShown,
} from '../../../../../wire/api/pathway-answers.ts';
import type { FormState } from '../office/form-state.ts';
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
  type Sent,
} from '../server/office.ts';
import { say, type Statement } from '../server/say.ts';
import { pathwayWords } from './words.ts';

type Walker = { readonly kind: string; readonly id: string };
export type Way = RequirementShown['ways'][number];

/** The form of one requirement: what is asked, and what there is to choose from. */
export async function statingPage(event: FrameEvent, { kind, id }: Walker) {
  const [frame, answer, book] = await Promise.all([
    frameOf(event),
    askOffice(event, `/api/v1/pathways/walkers/${kind}/${id}`, walksAnswer),
    askOffice(event, '/api/v1/pathways/book', pathwayBookAnswer),
  ]);
  const asked = event.url.searchParams;
  const walk = answer.walks.find(
    (one) =>
      one.pathway === asked.get('ruta') && (one.district ?? '') === (asked.get('distrito') ?? ''),
  );
  const requirement = walk?.requirements.find(({ code }) => code === asked.get('requisito'));
  if (walk === undefined || requirement === undefined) error(404);
  return { ...frame, walker: answer.walker, walk, requirement, book };
}

const kept = [
  'number',
  'issuer',
  'issuedOn',
  'expiresOn',
  'link',
  'on',
  'gazette',
  'note',
  'title',
];

/** Says what the form says, in the name of who is signed in, and leads back to the pathway. */
export async function stateEvidence(
  event: Sent,
  { kind, id }: Walker,
): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const what = typed(data, 'say');
  const words = pathwayWords(event.locals.language).pathways.stating;
  const required = requiredOf(what, words.labels);
  const refusal = { form: what, data, keep: kept, labels: words.labels };
  const missing = missingFrom(event, data, required);
  if (missing.length > 0) return refusedHere(missing, refusal);
  const said = statementFrom(data, what, { kind, id });
  if (said === undefined) {
    return refusedHere([{ code: 'form/nothing', ...words.nothing }], refusal);
  }
  const told = await say(event, [said]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/rutas/${kind}/${id}`, { guardado: '1' });
}

type Labels = ReturnType<typeof pathwayWords>['pathways']['stating']['labels'];

function requiredOf(say: string, labels: Labels): Readonly<Record<string, string>> {
  if (say === 'document') return { issuedOn: labels.issuedOn };
  if (say === 'stage') return { on: labels.on };
  return say === 'product' ? { title: labels.title, on: labels.on } : {};
}

function statementFrom(data: FormData, say: string, walker: Walker): Statement | undefined {
  const optional = (...names: readonly string[]): object =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = typedOrNothing(data, name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  const observed = walker.id;
  const district = optional('district');
  if (say === 'document') {
    const paper = optional('number', 'issuer', 'expiresOn', 'link');
    const payload = { holder: observed, document: typed(data, 'document'), ...paper, ...district };
    return { kind: 'document.hold', payload: { ...payload, issuedOn: typed(data, 'issuedOn') } };
  }
  if (say === 'stage') {
    const named = { walker, pathway: typed(data, 'pathway'), stage: typed(data, 'stage') };
    const published = optional('number', 'gazette', 'link', 'note');
    const payload = { ...named, on: typed(data, 'on'), ...published, ...district };
    return { kind: 'pathway.stage', payload };
  }
  if (say === 'product') {
    const made = { type: typed(data, 'type'), title: typed(data, 'title') };
    const payload = { authors: [observed], ...made, madeOn: typed(data, 'on'), ...district };
    return { kind: 'product.present', payload: { ...payload, ...optional('number') } };
  }
  return practiceFrom(data, say, observed);
}

function practiceFrom(data: FormData, say: string, observed: string): Statement | undefined {
  if (say === 'observe') {
    const items = looked(data);
    if (items.length === 0) return undefined;
    const baseline = typed(data, 'baseline') === '1';
    const people = baseline ? [] : allTyped(data, 'people');
    const payload = { observed, method: 'visit', baseline, people, items };
    return { kind: 'practice.observe', payload };
  }
  if (say === 'plan') {
    const by = typed(data, 'by');
    const practices = allTyped(data, 'practice').map((practice) => ({ practice, by }));
    if (practices.length === 0 || by === '') return undefined;
    return { kind: 'practice.plan', payload: { observed, practices } };
  }
  if (say !== 'diagnose') return undefined;
  const answers = [...data.entries()].flatMap(([name, answer]) =>
    name.startsWith('q-') && typeof answer === 'string' && answer !== ''
      ? [{ question: name.slice(2), answer }]
      : [],
  );
  if (answers.length === 0) return undefined;
  const payload = { observed, method: 'visit', answers, amounts: [] };
  return { kind: 'practice.diagnose', payload };
}

/** What was looked at: what is left at "not looked at" is not said. */
function looked(data: FormData): readonly { practice: string; present: boolean }[] {
  return [...data.entries()].flatMap(([name, seen]) =>
    name.startsWith('p-') && (seen === 'yes' || seen === 'no')
      ? [{ practice: name.slice(2), present: seen === 'yes' }]
      : [],
  );
}

/** The practices and questions of a walker's kind. */
export function listFor(
  book: PathwayBookAnswer,
  way: Way,
  actorKind: string | null,
): PathwayBookAnswer['practices'][number] | undefined {
  if (way.say === 'observe') return book.practices.find(({ code }) => code === way.practices);
  return book.practices.find(({ kinds }) => actorKind !== null && kinds.includes(actorKind));
}
