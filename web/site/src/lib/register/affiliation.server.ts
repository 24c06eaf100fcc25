import { error, type ActionFailure } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { directoryAnswer } from '../../../../../wire/api/directory-answers.ts';
import { uuidV7 } from '../../../../../wire/phone-ids.ts';
import type { FormState } from '../office/form-state.ts';
import {
  askOffice,
  onTo,
  refused,
  refusedHere,
  typed,
  typedOrNothing,
  type Refusal,
  type Sent,
} from '../server/office.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { detailOf } from './person-page.server.ts';
import { say } from '../server/say.ts';
import { registerWords } from './words.ts';

/**
 * The form that affiliates: from a member's page the organisation is looked for, from an
 * organisation's page the member. `?busca=` is what is looked for.
 */
export async function affiliationPage(event: FrameEvent, id: string) {
  const detail = await detailOf(event, id);
  if (!detail.may.write || detail.state !== 'current') error(403);
  const text = event.url.searchParams.get('busca')?.trim() ?? '';
  const fromMember = event.url.pathname.includes('/persona/');
  const [frame, found] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/actors', directoryAnswer, {
      size: '50',
      text: text === '' ? undefined : text,
      ...(fromMember && text === ''
        ? { part: 'recyclers-association' }
        : { who: fromMember ? 'organisations' : undefined }),
    }),
  ]);
  const ending = event.url.searchParams.get('termina');
  return {
    detail,
    ...frame,
    text,
    found: fromMember || text !== '' ? found.actors.filter(({ actor }) => actor !== id) : [],
    ending: detail.affiliations.find((one) => one.id === ending && one.until === null),
    fresh: uuidV7<'affiliation'>(Date.now(), randomBytes(10)),
    saved: event.url.searchParams.has('guardado'),
  };
}

/** Says that somebody belongs somewhere, as what, since when and in whose list. */
export async function affiliate(
  event: Sent,
  id: string,
  side: 'member' | 'organisation',
): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { wrong } = registerWords(event.locals.language).register;
  const other = typed(data, 'other');
  const refusal: Refusal = {
    form: 'affiliate',
    data,
    keep: ['other', 'role', 'municipality', 'since'],
    beside: { 'actors/role-unfit': 'role', 'payload.since': 'since' },
  };
  if (other === '') {
    return refusedHere([{ code: 'required', ...wrong.required, field: 'other' }], refusal);
  }
  const since = typedOrNothing(data, 'since');
  const municipality = typedOrNothing(data, 'municipality');
  const told = await say(event, [
    {
      kind: 'actor.affiliate',
      payload: {
        affiliation: typed(data, 'affiliation'),
        member: side === 'member' ? id : other,
        organisation: side === 'member' ? other : id,
        role: typed(data, 'role'),
        ...(since === undefined ? {} : { since }),
        ...(municipality === undefined ? {} : { municipality }),
      },
    },
  ]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return back(event, id, side);
}

/** Ends an affiliation of a member on a day: what is said again under its id speaks. */
export async function endAffiliation(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const detail = await detailOf(event, id);
  const one = detail.affiliations.find((each) => each.id === typed(data, 'affiliation'));
  if (one === undefined) error(404);
  const told = await say(event, [
    {
      kind: 'actor.affiliate',
      payload: {
        affiliation: one.id,
        member: one.member,
        organisation: one.organisation,
        role: one.role,
        ...(one.municipality === null ? {} : { municipality: one.municipality }),
        ...(one.since === null ? {} : { since: one.since }),
        until: typed(data, 'until'),
      },
    },
  ]);
  if (told.ok) return back(event, id, 'member');
  return refused(event, [told.problem], {
    form: 'end',
    data,
    keep: ['until'],
    beside: { 'actors/dates-reversed': 'until', 'payload.until': 'until' },
  });
}

function back(event: Sent, id: string, side: 'member' | 'organisation'): never {
  const isPerson = side === 'member' && event.url.pathname.includes('/persona/');
  const page = isPerson ? 'persona' : 'organizacion';
  return onTo(event, `/oficina/${page}/${id}`, { guardado: '1' });
}
