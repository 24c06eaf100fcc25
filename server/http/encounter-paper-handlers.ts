import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import { curriculumOn } from '../../core/encounters/curriculum.ts';
import * as api from '../../wire/api/encounter-answers.ts';
import { certificatePage } from '../outside/documents/certificate-page.ts';
import {
  invitationPage,
  meetingMinutesPage,
  signatureSheetPage,
} from '../outside/documents/encounter-pages.ts';
import {
  encounterSpeech,
  type EncounterPaper,
  type EncounterSpeech,
} from '../outside/documents/encounter-speech.ts';
import { speechIn } from '../outside/documents/speech.ts';
import { certificatePaper } from '../questions/certificate-paper.ts';
import { encounter } from '../questions/encounter.ts';
import { originOf } from './account-desk.ts';
import { pathOf, queryOf } from './asked-for.ts';
import type { Print } from './printing.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

type Papers = 'invitationPdf' | 'signatureSheetPdf' | 'meetingMinutesPdf' | 'certificatePdf';

/** Papers about encounters: to invite, to sign, to keep. */
export function encounterPaperHandlers(service: Service, print: Print): Handlers<Papers> {
  return {
    invitationPdf: async (c) => {
      const found = await paperOf(service, c);
      if (!found.ok) return answer(c, found);
      const page = invitationPage(found.value.paper, found.value.speech);
      // It names organisations and no person.
      return print(c, { name: 'invitation', ...page, looked: [] });
    },
    signatureSheetPdf: async (c) => {
      const found = await paperOf(service, c);
      if (!found.ok) return answer(c, found);
      const data = signatureSheetPage(found.value.paper, found.value.speech);
      return print(c, { name: 'signature-sheet', data, looked: found.value.people });
    },
    meetingMinutesPdf: async (c) => {
      const found = await paperOf(service, c);
      if (!found.ok) return answer(c, found);
      const data = meetingMinutesPage(found.value.paper, found.value.speech);
      return print(c, { name: 'meeting-minutes', data, looked: found.value.people });
    },
    certificatePdf: async (c) => {
      const path = pathOf(c, api.encounterPath);
      const query = queryOf(c, api.sheetQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const { asked, now } = service;
      const found = await certificatePaper(asked, c.get('viewer'), path.value.id, now());
      if (!found.ok) return answer(c, found);
      const speech = speechFor(service, query.value.language);
      const page = certificatePage(found.value, originOf(c, service), speech);
      return print(c, { name: 'certificate', ...page, looked: [found.value.person] });
    },
  };
}

type Found = {
  readonly paper: EncounterPaper;
  readonly speech: EncounterSpeech;
  readonly people: readonly string[];
};

async function paperOf(service: Service, c: Ask): Promise<Result<Found>> {
  const path = pathOf(c, api.encounterPath);
  if (!path.ok) return path;
  const query = queryOf(c, api.sheetQuery);
  if (!query.ok) return query;
  const { asked, now } = service;
  const found = await encounter(asked, c.get('viewer'), path.value.id, now());
  if (!found.ok) return found;
  const { answer: one, people } = found.value;
  const { name: programme, simulated, curricula, catalogue } = asked.programme;
  const { offsetMinutes } = catalogue;
  const code = one.curriculum;
  const paper = {
    encounter: one,
    curriculum: code === null ? undefined : curriculumOn(curricula, code, one.day),
    programme,
    simulated,
    madeOn: dayOf(now(), offsetMinutes),
    offsetMinutes,
    address: originOf(c, service),
  };
  return accept({ paper, people, speech: speechFor(service, query.value.language) });
}

function speechFor({ asked }: Service, language: 'es' | 'en' | undefined): EncounterSpeech {
  return encounterSpeech(speechIn(language ?? 'es', asked.programme.choices.wasteKinds));
}
