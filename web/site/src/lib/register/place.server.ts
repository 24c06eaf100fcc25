import { error, type ActionFailure } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { districtAt, type Position } from '../../../../../core/geography/area.ts';
import { readDegrees } from '../../../../../core/geography/degrees.ts';
import { choicesAnswer } from '../../../../../wire/api/choices-answer.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import {
  askOffice,
  onTo,
  refused,
  refusedHere,
  typed,
  type OfficeEvent,
  type Refusal,
  type Sent,
} from '../server/office.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { detailOf } from './person-page.server.ts';
import { say } from '../server/say.ts';
import { registerWords, type RegisterWords } from './words.ts';

const fields = ['name', 'address', 'reference', 'district', 'latitude', 'longitude'] as const;

/** The form of a place; of a new one without `place`. Whose it is stands in `?de=`. */
export async function placePage(event: FrameEvent, id: string | undefined) {
  const owner = event.url.searchParams.get('de') ?? '';
  const detail = await detailOf(event, owner);
  if (!detail.may.write) error(403);
  const place = detail.places.find((one) => one.place === id);
  if (id !== undefined && place === undefined) error(404);
  return { detail, place, ...(await frameOf(event)), fresh: randomUUID() };
}

/** Notes a place, or what changed of one; a district left empty is that of the point. */
export async function savePlace(
  event: Sent,
  id: string | undefined,
): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = registerWords(event.locals.language);
  const refusal: Refusal = { form: 'place', data, keep: fields };
  const read = await readPlace(event, data, words);
  if (read.problems.length > 0) return refusedHere(read.problems, refusal);
  const owner = await detailOf(event, event.url.searchParams.get('de') ?? '');
  const told = await say(event, [
    id === undefined
      ? {
          kind: 'place.register',
          payload: { place: typed(data, 'fresh'), actor: owner.actor, ...read.set },
        }
      : { kind: 'place.change', payload: { place: id, set: read.set } },
  ]);
  if (!told.ok && told.problem.code !== 'actors/place-already-registered') {
    return refused(event, [told.problem], refusal);
  }
  const page = owner.isPerson ? 'persona' : 'organizacion';
  return onTo(event, `/oficina/${page}/${owner.actor}`, { guardado: '1' });
}

type ReadPlace = {
  readonly set: Readonly<Record<string, string | number>>;
  readonly problems: readonly FormProblem[];
};

/** What a form says of a place; with `prefix` in front of the names of its fields. */
export async function readPlace(
  event: OfficeEvent,
  data: FormData,
  words: RegisterWords,
  prefix = '',
): Promise<ReadPlace> {
  const { wrong } = words.register;
  const text = (name: (typeof fields)[number]) => typed(data, `${prefix}${name}`);
  const problems: FormProblem[] = [];
  if (text('name') === '') {
    problems.push({ code: 'required', ...wrong.required, field: `${prefix}name` });
  }
  const latE7 = readDegrees(text('latitude'), 'latitude');
  const lngE7 = readDegrees(text('longitude'), 'longitude');
  const typedBoth = [text('latitude'), text('longitude')].filter((one) => one !== '').length;
  if (typedBoth === 1) {
    const field = text('latitude') === '' ? 'latitude' : 'longitude';
    problems.push({ code: 'bothDegrees', ...wrong.bothDegrees, field: `${prefix}${field}` });
  }
  if (typedBoth === 2 && (latE7 === undefined || lngE7 === undefined)) {
    const field = latE7 === undefined ? 'latitude' : 'longitude';
    problems.push({ code: 'degrees', ...wrong.degrees, field: `${prefix}${field}` });
  }
  const point = latE7 === undefined || lngE7 === undefined ? undefined : { latE7, lngE7 };
  const district = text('district') || (await districtOf(event, point));
  const said = { name: text('name'), address: text('address'), reference: text('reference') };
  const set = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  return {
    set: { ...set, ...(district === undefined ? {} : { district }), ...point },
    problems,
  };
}

async function districtOf(
  event: OfficeEvent,
  point: Position | undefined,
): Promise<string | undefined> {
  if (point === undefined) return undefined;
  const { areas } = await askOffice(event, '/api/v1/public/choices', choicesAnswer);
  return districtAt(point, areas);
}
