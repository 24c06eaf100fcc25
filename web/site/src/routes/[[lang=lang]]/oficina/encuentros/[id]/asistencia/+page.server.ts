import {
  addPerson,
  attendancePage,
  saveAttendance,
  signAttendance,
  walkIn,
} from '../../../../../../lib/encounters/attendance.server.ts';
import { readList, saveList } from '../../../../../../lib/encounters/door.server.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = (event: PageServerLoadEvent) => attendancePage(event, event.params.id);

export const actions = {
  save: (event) => saveAttendance(event, event.params.id),
  add: (event) => addPerson(event, event.params.id),
  nueva: (event) => walkIn(event, event.params.id),
  leer: (event) => readList(event, event.params.id),
  anotar: (event) => saveList(event, event.params.id),
  firma: (event) => signAttendance(event, event.params.id),
} satisfies Actions;
