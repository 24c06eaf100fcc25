import {
  actorAnswer,
  actorHistoryAnswer,
  type ActorAnswer,
} from '../../../../../wire/api/actor-answers.ts';
import {
  cardsAnswer,
  privacyRequestsAnswer,
  privacyTextsAnswer,
} from '../../../../../wire/api/privacy-answers.ts';
import { askOffice, askWhetherAllowed, type OfficeEvent } from '../server/office.ts';
import { doublesOf } from './doubles.server.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';

/** The wording in use today of everything that people are asked to allow. */
export function textsNow(event: OfficeEvent) {
  return askOffice(event, '/api/v1/privacy/texts', privacyTextsAnswer, {
    language: event.locals.language,
  });
}

export function detailOf(event: OfficeEvent, id: string): Promise<ActorAnswer> {
  return askOffice(event, `/api/v1/actors/${id}`, actorAnswer);
}

export function historyOf(event: OfficeEvent, id: string) {
  return askOffice(event, `/api/v1/actors/${id}/history`, actorHistoryAnswer, {
    after: event.url.searchParams.get('desde') ?? undefined,
  });
}

/** All that the page of a person shows; what this account may not ask is left empty. */
export async function personPage(event: FrameEvent, id: string) {
  const detail = await detailOf(event, id);
  const [frame, history, texts, cards, requests, doubles] = await Promise.all([
    frameOf(event),
    historyOf(event, id),
    textsNow(event),
    askWhetherAllowed(event, `/api/v1/actors/${id}/cards`, cardsAnswer),
    askWhetherAllowed(event, '/api/v1/privacy/requests', privacyRequestsAnswer),
    detail.may.merge ? doublesOf(event, id) : [],
  ]);
  return {
    detail,
    ...frame,
    history,
    purposes: texts.purposes,
    cards: cards.ok ? cards.value.cards : undefined,
    requests: requests.ok ? requests.value.requests.filter(({ actor }) => actor === id) : [],
    doubles,
    saved: event.url.searchParams.has('guardado'),
  };
}
