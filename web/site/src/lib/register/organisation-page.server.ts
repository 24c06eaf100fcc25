import { boardRoles, organisationRoles } from '../../../../../core/actors/affiliation-roles.ts';
import { actorMembersAnswer } from '../../../../../wire/api/actor-answers.ts';
import { askOffice, type OfficeEvent } from '../server/office.ts';
import { doublesOf } from './doubles.server.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { detailOf, historyOf, textsNow } from './person-page.server.ts';

/** Who belongs to an organisation; in one municipality's list, or from a name on. */
export function membersOf(
  event: OfficeEvent,
  id: string,
  asked: { readonly municipality?: string | undefined; readonly after?: string | undefined } = {},
) {
  return askOffice(event, `/api/v1/actors/${id}/members`, actorMembersAnswer, asked);
}

/** All that the page of an organisation shows. */
export async function organisationPage(event: FrameEvent, id: string) {
  const detail = await detailOf(event, id);
  const [frame, history, texts, members, doubles] = await Promise.all([
    frameOf(event),
    historyOf(event, id),
    textsNow(event),
    membersOf(event, id),
    detail.may.merge ? doublesOf(event, id) : [],
  ]);
  const now = members.members.filter(({ until }) => until === null);
  const isOrganisation = (role: string) => organisationRoles.some((one) => one === role);
  return {
    detail,
    ...frame,
    history,
    purposes: texts.purposes,
    doubles,
    board: boardRoles.flatMap((role) => now.filter((one) => one.role === role)),
    inside: now.filter(({ role }) => isOrganisation(role)),
    members: now.filter(({ role }) => !isOrganisation(role)),
    membersGoOn: members.next !== null,
    saved: event.url.searchParams.has('guardado'),
  };
}

/** The list of members on a page of its own, by municipality. */
export async function membersPage(event: FrameEvent, id: string) {
  const municipality = event.url.searchParams.get('municipalidad') || undefined;
  const after = event.url.searchParams.get('desde') || undefined;
  const [detail, frame, members] = await Promise.all([
    detailOf(event, id),
    frameOf(event),
    membersOf(event, id, { municipality, after }),
  ]);
  return { detail, ...frame, members, municipality };
}
