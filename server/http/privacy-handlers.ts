import { addPersonalFile } from '../commands/add-file.ts';
import { cancelPerson } from '../commands/cancel-person.ts';
import { issueCard } from '../commands/issue-card.ts';
import { revokeCard } from '../commands/revoke-card.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import * as queries from '../../wire/api/privacy-queries.ts';
import { renderOutcomes, type RecordAnswerJson } from '../../wire/api/record-answer.ts';
import { cancellation } from '../questions/cancellation.ts';
import { cards } from '../questions/cards.ts';
import { consents } from '../questions/consents.ts';
import { dataSheet } from '../questions/data-sheet.ts';
import { personalFile } from '../questions/personal-file.ts';
import { privacyRequests } from '../questions/privacy-requests.ts';
import { privacyTexts } from '../questions/privacy-texts.ts';
import { publicRegister } from '../questions/public-register.ts';
import { retention } from '../questions/retention.ts';
import { bodyOf, pathOf, queryOf } from './asked-for.ts';
import { answer, problemAnswer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

type Asking =
  | 'privacyTexts'
  | 'publicRegister'
  | 'consents'
  | 'personalFile'
  | 'dataSheet'
  | 'privacyRequests'
  | 'cancellation'
  | 'retention'
  | 'cards';
type Doing = 'addPersonalFile' | 'cancelPerson' | 'issueCard' | 'revokeCard';

/** What people allow, what is kept of them, and what they can ask for. */
export function privacyHandlers(service: Service): Handlers<Asking | Doing> {
  return { ...asking(service), ...doing(service) };
}

function asking(service: Service): Handlers<Asking> {
  const { asked, now } = service;
  /** A question about one actor, whose look is noted under the one that stands for it. */
  const about =
    <T extends { readonly actor: string }>(
      question: (c: Ask, id: string) => Promise<Result<T>>,
    ): ((c: Ask) => Promise<Response>) =>
    async (c) => {
      const path = pathOf(c, queries.actorPath);
      const found = path.ok ? await question(c, path.value.id) : path;
      if (found.ok) c.set('looked', [found.value.actor]);
      return answer(c, found);
    };
  return {
    privacyTexts: async (c) => {
      const query = queryOf(c, queries.textsQuery);
      if (!query.ok) return answer(c, query);
      return answer(c, accept(privacyTexts(asked.programme, query.value.language ?? 'es', now())));
    },
    publicRegister: async (c) => answer(c, await publicRegister(asked)),
    consents: about((c, id) => consents(asked, c.get('viewer'), id, now())),
    cancellation: about((c, id) => cancellation(asked, c.get('viewer'), id, now())),
    cards: about((c, id) => cards(asked, c.get('viewer'), id, now())),
    personalFile: (c) => showFile(c, service),
    dataSheet: async (c) => {
      const path = pathOf(c, queries.actorPath);
      if (!path.ok) return answer(c, path);
      const found = await dataSheet(asked, c.get('viewer'), path.value.id, now());
      if (found.ok) c.set('looked', [found.value.person.actor]);
      return answer(c, found);
    },
    privacyRequests: async (c) => {
      const found = await privacyRequests(asked, c.get('viewer'), now());
      if (found.ok) c.set('looked', [...new Set(found.value.requests.map(({ actor }) => actor))]);
      return answer(c, found);
    },
    retention: async (c) => {
      const found = await retention(asked, now());
      if (found.ok)
        c.set(
          'looked',
          (found.value.inactive ?? []).map(({ actor }) => actor),
        );
      return answer(c, found);
    },
  };
}

function doing(service: Service): Handlers<Doing> {
  const { asked, now } = service;
  return {
    addPersonalFile: async (c) => {
      const path = pathOf(c, queries.actorPath);
      const body = await bodyOf(c, queries.fileBody);
      if (!path.ok || !body.ok) return answer(c, path.ok ? body : path);
      const of = { id: path.value.id, body: body.value };
      return answer(c, await addPersonalFile(asked, c.get('viewer'), of, now()));
    },
    cancelPerson: async (c) => answer(c, await cancel(c, service)),
    issueCard: async (c) => {
      const path = pathOf(c, queries.actorPath);
      const body = await bodyOf(c, queries.cardBody);
      if (!path.ok || !body.ok) return answer(c, path.ok ? body : path);
      const of = { id: path.value.id, body: body.value };
      const issued = await issueCard(asked, c.get('viewer'), of, now());
      if (issued.ok) c.set('looked', [issued.value.actor]);
      return answer(c, issued);
    },
    revokeCard: async (c) => {
      const path = pathOf(c, queries.cardPath);
      if (!path.ok) return answer(c, path);
      return answer(c, await revokeCard(asked, c.get('viewer'), path.value.id, now()));
    },
  };
}

async function showFile(c: Ask, service: Service): Promise<Response> {
  const path = pathOf(c, queries.filePath);
  if (!path.ok) return answer(c, path);
  const { asked, now } = service;
  const found = await personalFile(asked, c.get('viewer'), path.value.id, now());
  if (!found.ok) return problemAnswer(c, found.problem);
  const { subject, media, content } = found.value;
  c.set('looked', [subject]);
  return c.body(new Uint8Array(content), 200, {
    'content-type': media,
    'cache-control': 'private, no-store',
    // An image and nothing else, whatever a browser would make of it.
    'content-security-policy': "default-src 'none'; sandbox",
  });
}

async function cancel(c: Ask, service: Service): Promise<Result<RecordAnswerJson>> {
  const path = pathOf(c, queries.actorPath);
  const body = await bodyOf(c, queries.cancelBody);
  if (!path.ok) return path;
  if (!body.ok) return body;
  const now = service.now();
  const of = { id: path.value.id, body: body.value };
  const done = await cancelPerson(service.asked, c.get('viewer'), of, now);
  if (!done.ok) return done;
  for (const { outcome } of done.value.outcomes) service.measures.eventDone(outcome);
  return accept(renderOutcomes(done.value, now));
}
