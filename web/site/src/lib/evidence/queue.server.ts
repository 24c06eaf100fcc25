import { error, redirect } from '@sveltejs/kit';
import { reviewAnswer, reviewsAnswer } from '../../../../../wire/api/review-answers.ts';
import { verdicts } from '../../../../../core/evidence/review-events.ts';
import { inLanguage } from '../language.ts';
import { withQuery } from '../office/table-state.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import {
  askOffice,
  askWhetherAllowed,
  refused,
  refusedHere,
  typed,
  type Sent,
} from '../server/office.ts';
import { say } from '../server/say.ts';
import { queueAsked, queueFilterNames, queueFilters, type QueueAsked } from './queue-filters.ts';
import { evidenceWords } from './words.ts';

/** The list of what waits for a second person, as the address asks for it. */
export async function queuePage(event: FrameEvent) {
  const asked = queueAsked(event.url);
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/reviews', reviewsAnswer, {
      ...queryOf(asked),
      after: event.url.searchParams.get('tras') ?? undefined,
    }),
  ]);
  return { ...frame, asked, answer };
}

/** The first that waits, or the one that is asked for, with what proves it. */
export async function reviewPage(event: FrameEvent) {
  const page = await queuePage(event);
  const chosen = event.url.searchParams.get('registro') ?? page.answer.records[0]?.event;
  const said = verdicts.find((one) => one === event.url.searchParams.get('hecho'));
  if (chosen === undefined) return { ...page, shown: undefined, said };
  const found = await askWhetherAllowed(
    event,
    `/api/v1/reviews/${encodeURIComponent(chosen)}`,
    reviewAnswer,
  );
  if (!found.ok) error(found.problem.status, found.problem.code, { problem: found.problem });
  return { ...page, shown: found.value, said };
}

function queryOf(asked: QueueAsked): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(queueFilterNames.map((name) => [queueFilters[name], asked[name]]));
}

/** Says what the reviewer decided, and goes on to the next record of the same list. */
export async function decide(event: Sent) {
  const data = await event.request.formData();
  const says = verdicts.find((one) => one === typed(data, 'dice'));
  const subject = typed(data, 'registro');
  if (says === undefined) error(400);
  const note = typed(data, 'nota');
  const refusal = { form: 'decide', data, keep: ['nota'] };
  if (says !== 'verified' && note === '') {
    const { noteMissing } = evidenceWords(event.locals.language).evidence;
    return refusedHere(
      [{ code: 'evidence/reason-missing', field: 'nota', ...noteMissing }],
      refusal,
    );
  }
  const payload = { subject, says, ...(note === '' ? {} : { note }) };
  const told = await say(event, [{ kind: 'evidence.review', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  const { url, locals } = event;
  const path = inLanguage('/oficina/evidencia/revisar', locals.language);
  const next = { pathname: path, search: url.search.replace(/\?\/[^&]*&?/, '?') };
  redirect(303, withQuery(next, { registro: undefined, hecho: says }));
}
