import { cancelEncounter } from '../../../../../lib/encounters/plan.server.ts';
import { encounterPage } from '../../../../../lib/encounters/encounter-page.server.ts';
import { invitePerson } from '../../../../../lib/encounters/door.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => encounterPage(event, event.params.id);

export const actions = {
  invitar: (event) => invitePerson(event, event.params.id, true),
  quitar: (event) => invitePerson(event, event.params.id, false),
  cancel: (event) => cancelEncounter(event, event.params.id),
} satisfies Actions;
