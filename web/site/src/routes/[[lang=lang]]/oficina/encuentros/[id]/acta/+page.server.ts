import {
  makeCommitment,
  minutesPage,
  saveMinutes,
  signMinutes,
} from '../../../../../../lib/encounters/minutes.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => minutesPage(event, event.params.id);

export const actions = {
  save: (event) => saveMinutes(event, event.params.id),
  firma: (event) => signMinutes(event, event.params.id),
  compromiso: (event) => makeCommitment(event, event.params.id),
} satisfies Actions;
