import { idFrom } from '../../../../../core/events/ids.ts';
import { encounterLabel } from '../../../../../core/encounters/encounter-label.ts';
import { curriculaAnswer } from '../../../../../wire/api/encounter-answers.ts';
import { attachmentsAnswer } from '../../../../../wire/api/evidence-answers.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import { findPeople } from '../server/find-people.ts';
import { askOffice, askWhetherAllowed } from '../server/office.ts';
import { encounterOf } from './plan.server.ts';

/** Everything about one encounter, with its photos and the text of its QR. */
export async function encounterPage(event: FrameEvent, id: string) {
  const encounter = await encounterOf(event, id);
  const [frame, taught, photos, found] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/curricula', curriculaAnswer),
    askWhetherAllowed(event, `/api/v1/events/${id}/attachments`, attachmentsAnswer),
    findPeople(event, event.url.searchParams.get('invitar')),
  ]);
  const shown = photos.ok ? photos.value.attachments : [];
  return {
    ...frame,
    encounter,
    curricula: taught.curricula,
    photos: shown.filter(({ stored }) => stored),
    qr: encounterLabel(event.url.origin, idFrom<'event'>(encounter.encounter)),
    found,
    saved: event.url.searchParams.has('guardado'),
  };
}
