import * as v from 'valibot';
import { addDays, dayOf, instant } from '../../../../../../../core/quantities/instant.ts';
import { keyMadeAnswer, keysAnswer } from '../../../../../../../wire/api/access-answers.ts';
import { directoryAnswer } from '../../../../../../../wire/api/directory-answers.ts';
import { wordsOf } from '../../../../lib/language.ts';
import {
  allTyped,
  askOffice,
  askWhetherAllowed,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  typed,
  typedOrNothing,
} from '../../../../lib/server/office.ts';
import type { Actions, PageServerLoadEvent } from './$types';

/** The first and the last day count. */
const longestDays = 364;

export const load = async (event: PageServerLoadEvent) => {
  const { programme } = await event.parent();
  const offset = programme?.offsetMinutes ?? 0;
  const text = (event.url.searchParams.get('organizacion') ?? '').trim();
  const [{ keys }, found] = await Promise.all([
    askOffice(event, '/api/v1/keys', keysAnswer),
    askWhetherAllowed(event, '/api/v1/actors', directoryAnswer, { size: '200', text }),
  ]);
  const organisations = found.ok ? found.value.actors.filter(({ isPerson }) => !isPerson) : [];
  const now = Date.now();
  return {
    keys,
    organisations: organisations.map(({ actor, label }) => ({ value: actor, text: label ?? '' })),
    districts: programme?.districts ?? [],
    offset,
    now,
    lastDay: addDays(dayOf(instant(now), offset), longestDays),
    done: event.url.searchParams.get('hecho') === 'revokedDone',
  };
};

const keep = ['name', 'role', 'organisation', 'district', 'abilities', 'expiresOn'];

export const actions = {
  crear: async (event) => {
    const data = await event.request.formData();
    const { name, expires } = wordsOf(event.locals.language).team.keys;
    const labels = { name, expiresOn: expires };
    const beside = { 'access/key-expiry': 'expiresOn', 'access/key-unfit': 'role' };
    const refusal = { form: 'llave', data, keep, labels, beside };
    const missing = missingFrom(event, data, labels);
    if (missing.length > 0) return refusedHere(missing, refusal);
    const [organisation, district] = [
      typedOrNothing(data, 'organisation'),
      typedOrNothing(data, 'district'),
    ];
    const body = {
      name: typed(data, 'name'),
      role: typed(data, 'role'),
      ...(organisation === undefined ? {} : { organisation }),
      ...(district === undefined ? {} : { district }),
      abilities: allTyped(data, 'abilities'),
      expiresOn: typed(data, 'expiresOn'),
    };
    const told = await tellOffice(event, '/api/v1/keys', body, keyMadeAnswer);
    return told.ok ? { made: told.value } : refused(event, [told.problem], refusal);
  },

  retirar: async (event) => {
    const data = await event.request.formData();
    const id = encodeURIComponent(typed(data, 'key'));
    const told = await tellOffice(event, `/api/v1/keys/${id}/revoke`, {}, v.unknown());
    if (told.ok) onTo(event, '/oficina/llaves', { hecho: 'revokedDone' });
    return refused(event, [told.problem], { form: 'llaves', data, keep: [] });
  },
} satisfies Actions;
