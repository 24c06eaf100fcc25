import { error, fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { problemMediaType, type ProblemJson } from '../../../../../wire/api/problem-json.ts';
import { problemSchema } from '../../../../../wire/events/outcome-schemas.ts';
import { inLanguage, wordsOf, type Language } from '../language.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import { questionOf } from '../question.ts';

/** As much of a load's or an action's event as speaking to the API needs. */
export type OfficeEvent = Pick<RequestEvent, 'fetch' | 'url' | 'locals'>;

/** A form that was sent. */
export type Sent = OfficeEvent & { readonly request: Request };

/** What the API made of something that was sent: its answer, or the Problem for the form. */
export type Told<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemJson };

/**
 * Asks the API as who is signed in, and parses its answer. Nobody signed in is led to the sign-in
 * page and back; any other Problem becomes the page's own error with its status and words.
 *
 * @param path begins with `/api/v1/`; `asked` becomes the question, undefined ones are left out
 */
export async function askOffice<S extends v.GenericSchema>(
  event: OfficeEvent,
  path: string,
  schema: S,
  asked: Readonly<Record<string, string | undefined>> = {},
): Promise<v.InferOutput<S>> {
  const answer = await askWhetherAllowed(event, path, schema, asked);
  if (answer.ok) return answer.value;
  error(pageStatus(answer.problem), answer.problem.code, { problem: answer.problem });
}

/** As `askOffice`, but a Problem other than “nobody signed in” is given back, not thrown. */
export async function askWhetherAllowed<S extends v.GenericSchema>(
  event: OfficeEvent,
  path: string,
  schema: S,
  asked: Readonly<Record<string, string | undefined>> = {},
): Promise<Told<v.InferOutput<S>>> {
  const response = await event.fetch(`${path}${questionOf(asked)}`);
  const told = await toldBy(response, schema);
  if (!told.ok && isNobody(told.problem)) toSignIn(event);
  return told;
}

/**
 * Sends something to the API as who is signed in. A Problem is given back for the form; only
 * “nobody signed in” leads away, except on the pages of signing in (`anyone`).
 */
export async function tellOffice<S extends v.GenericSchema>(
  event: OfficeEvent,
  path: string,
  body: unknown,
  schema: S,
  { anyone = false }: { readonly anyone?: boolean } = {},
): Promise<Told<v.InferOutput<S>>> {
  const response = await event.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const told = await toldBy(response, schema);
  if (!anyone && !told.ok && isNobody(told.problem)) toSignIn(event);
  return told;
}

/** Whether the API knows nobody behind this request: no session, or one that is over. */
function isNobody({ code }: ProblemJson): boolean {
  return ['access/sign-in', 'access/token-wrong', 'access/sign-in-over'].includes(code);
}

/** Reads an answer of the API: what it gives, or its Problem. Anything else is our fault. */
export async function toldBy<S extends v.GenericSchema>(
  response: Response,
  schema: S,
): Promise<Told<v.InferOutput<S>>> {
  if (response.ok) return { ok: true, value: v.parse(schema, await response.json()) };
  if (response.headers.get('content-type')?.startsWith(problemMediaType) !== true) {
    error(502, `the API answered ${response.status}`);
  }
  return { ok: false, problem: v.parse(problemSchema, await response.json()) };
}

/** Something that is missing where somebody looks for a page is a missing page, and so on. */
function pageStatus({ status }: ProblemJson): number {
  return status >= 400 ? status : 500;
}

/** Leads to the sign-in page, which leads back here once somebody is signed in. */
export function toSignIn({ url, locals }: Pick<OfficeEvent, 'url' | 'locals'>): never {
  const back = `${url.pathname}${url.search}`.replace(/^\/en(?=\/)/, '');
  const query = questionOf({ volver: back === '/oficina' ? undefined : back });
  redirect(303, `${inLanguage('/oficina/entrar', locals.language)}${query}`);
}

/** Leads on after a form did its work, so that reloading does not send it again. */
export function onTo(
  { locals }: Pick<OfficeEvent, 'locals'>,
  path: string,
  query: Readonly<Record<string, string | undefined>> = {},
): never {
  redirect(303, `${inLanguage(path, locals.language)}${questionOf(query)}`);
}

/** Where `?volver=` leads, only within the office. */
export function backOf(url: URL, otherwise = '/oficina'): string {
  const asked = url.searchParams.get('volver') ?? '';
  return /^\/oficina(?:[/?][^\\\s]*)?$/.test(asked) ? asked : otherwise;
}

/** What a text field of a sent form holds, without the blanks around it. */
export function typed(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The same with its blanks, which may belong to a password. */
export function typedAsIs(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

/** The same, or undefined when it was left empty. */
export function typedOrNothing(data: FormData, name: string): string | undefined {
  return typed(data, name) || undefined;
}

export type Refusal = {
  readonly form: string;
  readonly data: FormData;
  /** Names of fields whose text is shown again; never passwords or codes. */
  readonly keep: readonly string[];
  /** Which field a Problem belongs beside, by its code or by the API's own name of the field. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What the fields are called on the page. */
  readonly labels?: Readonly<Record<string, string>>;
};

/** The form as it was sent, with what the API said against it. */
export function refused(
  { locals }: Pick<OfficeEvent, 'locals'>,
  problems: readonly ProblemJson[],
  refusal: Refusal,
): ActionFailure<FormState> {
  const told = problems.map((problem) => formProblem(problem, locals.language, refusal));
  const status = problems[0]?.status ?? 422;
  return fail(status >= 400 ? status : 422, stateFrom(told, refusal));
}

/** The form with what the page itself found missing, in sentences of the page. */
export function refusedHere(
  problems: readonly FormProblem[],
  refusal: Refusal,
): ActionFailure<FormState> {
  return fail(422, stateFrom(problems, refusal));
}

/** What was left empty, each field with its label, in the order of the form. */
export function missingFrom(
  { locals }: Pick<OfficeEvent, 'locals'>,
  data: FormData,
  labels: Readonly<Record<string, string>>,
): readonly FormProblem[] {
  const { missing, complete } = wordsOf(locals.language).office.form;
  return Object.entries(labels)
    .filter(([name]) => typed(data, name) === '')
    .map(([field, label]) => ({
      code: 'form/missing',
      sentence: missing(label),
      remedy: complete,
      field,
    }));
}

function stateFrom(problems: readonly FormProblem[], { form, data, keep }: Refusal): FormState {
  const values = Object.fromEntries(keep.map((name) => [name, allTyped(data, name).join(',')]));
  return { form, problems, values };
}

/** The values of all ticks of one name. */
export function allTyped(data: FormData, name: string): readonly string[] {
  return data.getAll(name).filter((value) => typeof value === 'string');
}

function formProblem(
  problem: ProblemJson,
  language: Language,
  { beside = {}, labels = {}, data }: Refusal,
): FormProblem {
  const named = String(problem.facts['field'] ?? '');
  const own = data.has(named) ? named : undefined;
  const field = beside[problem.code] ?? beside[named] ?? own;
  const label = field === undefined ? undefined : labels[field];
  const words = wordsOf(language).office.form;
  const { sentence, remedy } =
    problem.code === 'http/body-invalid' && label !== undefined
      ? { sentence: words.invalid(label), remedy: words.mend }
      : problem[language];
  return { code: problem.code, sentence, remedy, ...(field === undefined ? {} : { field }) };
}
