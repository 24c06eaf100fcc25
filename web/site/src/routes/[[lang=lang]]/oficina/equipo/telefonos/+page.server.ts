import {
  doneAnswer,
  invitationMadeAnswer,
  invitationsAnswer,
  phonesAnswer,
} from '../../../../../../../../wire/api/account-answers.ts';
import { ownOrigin } from '../../../../../lib/server/address.ts';
import { findPeople } from '../../../../../lib/server/find-people.ts';
import { askOffice, onTo, refused, tellOffice, typed } from '../../../../../lib/server/office.ts';
import * as v from 'valibot';
import type { Actions, PageServerLoadEvent } from './$types';

const page = '/oficina/equipo/telefonos';
const deeds = ['revokedDone', 'withdrawn'] as const;

export const load = async (event: PageServerLoadEvent) => {
  const { me, programme } = await event.parent();
  const [{ phones }, { invitations }, finding] = await Promise.all([
    askOffice(event, '/api/v1/devices', phonesAnswer),
    askOffice(event, '/api/v1/invitations', invitationsAnswer),
    findPeople(event, event.url.searchParams.get('persona')),
  ]);
  return {
    phones,
    invitations,
    finding,
    mayManageAccounts: me?.abilities.includes('accounts.manage') === true,
    offset: programme?.offsetMinutes ?? 0,
    now: Date.now(),
    done: deeds.find((deed) => deed === event.url.searchParams.get('hecho')),
  };
};

export const actions = {
  invitar: async (event) => {
    const data = await event.request.formData();
    const body = { person: typed(data, 'person') };
    const told = await tellOffice(event, '/api/v1/invitations', body, invitationMadeAnswer);
    if (!told.ok) return refused(event, [told.problem], { form: 'telefono', data, keep: [] });
    const { code, path, until } = told.value;
    const link = `${ownOrigin(event)}${path}`;
    return { invitation: { name: typed(data, 'name'), code, link, until } };
  },

  'retirar-invitacion': async (event) => {
    const data = await event.request.formData();
    const id = encodeURIComponent(typed(data, 'invitation'));
    const told = await tellOffice(event, `/api/v1/invitations/${id}/revoke`, {}, v.unknown());
    if (told.ok) onTo(event, page, { hecho: 'withdrawn' });
    return refused(event, [told.problem], { form: 'telefono', data, keep: [] });
  },

  retirar: async (event) => {
    const data = await event.request.formData();
    const id = encodeURIComponent(typed(data, 'device'));
    const body = { person: typed(data, 'person') };
    const told = await tellOffice(event, `/api/v1/devices/${id}/revoke`, body, doneAnswer);
    if (told.ok) onTo(event, page, { hecho: 'revokedDone' });
    return refused(event, [told.problem], { form: 'telefono', data, keep: [] });
  },
} satisfies Actions;
