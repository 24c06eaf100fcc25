import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  accountHistoryAnswer,
  accountsAnswer,
  linkAnswer,
} from '../../../../../../../../wire/api/account-answers.ts';
import { askOffice, onTo, refused, tellOffice } from '../../../../../lib/server/office.ts';
import { linkShown } from '../../../../../lib/server/one-time-link.ts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const deeds = ['factorsDone', 'disabledDone', 'enabledDone'] as const;

export const load = async (event: PageServerLoadEvent) => {
  const { me, programme } = await event.parent();
  const id = event.params.account;
  const [{ accounts }, { deeds: history }] = await Promise.all([
    askOffice(event, '/api/v1/accounts', accountsAnswer),
    askOffice(event, `/api/v1/accounts/${encodeURIComponent(id)}/history`, accountHistoryAnswer),
  ]);
  const account = accounts.find((one) => one.id === id);
  if (account === undefined) error(404, 'access/account-unknown');
  return {
    account,
    history,
    own: me?.account?.id === id,
    offset: programme?.offsetMinutes ?? 0,
    done: deeds.find((deed) => deed === event.url.searchParams.get('hecho')),
  };
};

/** Does something with the account and leads back to its page, which says that it is done. */
async function change(event: RequestEvent, what: string, hecho: (typeof deeds)[number]) {
  const id = encodeURIComponent(event.params.account);
  const told = await tellOffice(event, `/api/v1/accounts/${id}/${what}`, {}, v.unknown());
  if (told.ok) onTo(event, `/oficina/equipo/${id}`, { hecho });
  return refused(event, [told.problem], { form: 'cuenta', data: new FormData(), keep: [] });
}

export const actions = {
  enlace: async (event) => {
    const id = encodeURIComponent(event.params.account);
    const told = await tellOffice(event, `/api/v1/accounts/${id}/reset-link`, {}, linkAnswer);
    if (told.ok) return { shown: linkShown(event, told.value.link) };
    return refused(event, [told.problem], { form: 'cuenta', data: new FormData(), keep: [] });
  },
  segundo: (event) => change(event, 'reset-second-factor', 'factorsDone'),
  desactivar: (event) => change(event, 'close', 'disabledDone'),
  activar: (event) => change(event, 'open', 'enabledDone'),
} satisfies Actions;
