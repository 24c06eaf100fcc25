import { refuse } from '../../core/problems/problem.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import type { MemberListAnswer } from '../../wire/api/privacy-documents.ts';
import * as queries from '../../wire/api/privacy-queries.ts';
import { cardsPage } from '../outside/documents/cards-page.ts';
import { dataSheetPage } from '../outside/documents/data-sheet-page.ts';
import { memberListPage } from '../outside/documents/member-list-page.ts';
import { memberSheetPage } from '../outside/documents/member-sheet-page.ts';
import { speechIn, type Speech } from '../outside/documents/speech.ts';
import { cardSheet } from '../questions/card-sheet.ts';
import { dataSheet } from '../questions/data-sheet.ts';
import { memberList } from '../questions/member-list.ts';
import { memberSheet } from '../questions/member-sheet.ts';
import { publicCard } from '../questions/public-card.ts';
import { originOf } from './account-desk.ts';
import { pathOf, queryOf } from './asked-for.ts';
import { cardPace } from './card-pace.ts';
import type { Print } from './printing.ts';
import { answer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';

type Mine =
  | 'memberSheet'
  | 'memberSheetData'
  | 'memberList'
  | 'memberListData'
  | 'cardsPdf'
  | 'dataSheetPdf'
  | 'publicCard';

/** Papers that are printed, and the check of the one that people carry. */
export function documentHandlers(service: Service, print: Print): Handlers<Mine> {
  const { asked, now } = service;
  const tooMany = cardPace();
  return {
    ...memberPapers(service, print),
    ...personPapers(service, print),
    publicCard: async (c) => {
      const path = pathOf(c, queries.cardCodePath);
      if (!path.ok) return answer(c, path);
      const wait = tooMany(now());
      if (wait > 0) return answer(c, refuse({ code: 'access/too-many', facts: { seconds: wait } }));
      c.header('cache-control', 'no-store');
      return answer(c, await publicCard(asked, path.value.code, now()));
    },
  };
}

function speechFor({ asked }: Service, language: 'es' | 'en' | undefined): Speech {
  return speechIn(language ?? 'es', asked.programme.choices.wasteKinds);
}

function memberPapers(
  service: Service,
  print: Print,
): Handlers<'memberSheet' | 'memberSheetData' | 'memberList' | 'memberListData'> {
  const { asked, now } = service;
  return {
    memberSheet: async (c) => {
      const query = queryOf(c, queries.memberSheetQuery);
      if (!query.ok) return answer(c, query);
      const found = await memberSheet(asked, c.get('viewer'), query.value.actor, now());
      if (!found.ok) return answer(c, found);
      const data = memberSheetPage(found.value, speechFor(service, query.value.language));
      return print(c, { name: 'member-sheet', data, looked: [found.value.actor] });
    },
    memberSheetData: async (c) => {
      const query = queryOf(c, queries.memberSheetQuery);
      if (!query.ok) return answer(c, query);
      const found = await memberSheet(asked, c.get('viewer'), query.value.actor, now());
      if (found.ok) c.set('looked', [found.value.actor]);
      return answer(c, found);
    },
    memberList: async (c) => {
      const query = queryOf(c, queries.memberListQuery);
      if (!query.ok) return answer(c, query);
      const found = await memberList(asked, c.get('viewer'), query.value, now());
      if (!found.ok) return answer(c, found);
      const data = memberListPage(found.value, speechFor(service, query.value.language));
      return print(c, { name: 'member-list', data, looked: membersIn(found.value) });
    },
    memberListData: async (c) => {
      const query = queryOf(c, queries.memberListQuery);
      if (!query.ok) return answer(c, query);
      const found = await memberList(asked, c.get('viewer'), query.value, now());
      if (found.ok) c.set('looked', membersIn(found.value));
      return answer(c, found);
    },
  };
}

function membersIn({ members }: MemberListAnswer): readonly string[] {
  return members.map(({ actor }) => actor);
}

function personPapers(service: Service, print: Print): Handlers<'cardsPdf' | 'dataSheetPdf'> {
  const { asked, now } = service;
  return {
    cardsPdf: async (c) => {
      const query = queryOf(c, queries.cardsQuery);
      if (!query.ok) return answer(c, query);
      const found = await cardSheet(asked, c.get('viewer'), query.value, now());
      if (!found.ok) return answer(c, found);
      const { name: programme, simulated, catalogue } = asked.programme;
      const madeOn = dayOf(now(), catalogue.offsetMinutes);
      const of = { programme, simulated, madeOn, address: originOf(c, service) };
      const page = cardsPage(found.value, of, speechFor(service, query.value.language));
      const looked = [...new Set(found.value.map(({ actor }) => actor))];
      return print(c, { name: 'cards', ...page, looked });
    },
    dataSheetPdf: async (c) => {
      const path = pathOf(c, queries.actorPath);
      const query = queryOf(c, queries.paperQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const found = await dataSheet(asked, c.get('viewer'), path.value.id, now());
      if (!found.ok) return answer(c, found);
      const data = dataSheetPage(found.value, speechFor(service, query.value.language));
      return print(c, { name: 'data-sheet', data, looked: [found.value.person.actor] });
    },
  };
}
