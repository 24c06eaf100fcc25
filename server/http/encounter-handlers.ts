import type { Viewer } from '../../core/access/viewer.ts';
import { refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { actorPath } from '../../wire/api/actor-answers.ts';
import * as api from '../../wire/api/encounter-answers.ts';
import { issueCertificates } from '../commands/issue-certificates.ts';
import type { Asked } from '../questions/asked.ts';
import { commitments } from '../questions/commitments.ts';
import { curricula } from '../questions/curricula.ts';
import { hoursOfCurriculum } from '../questions/curriculum-hours.ts';
import { encounter } from '../questions/encounter.ts';
import { encounters } from '../questions/encounters.ts';
import { publicCertificate } from '../questions/public-certificate.ts';
import { space, spaces } from '../questions/spaces.ts';
import { training } from '../questions/training.ts';
import { calendarFile } from '../outside/calendar-file.ts';
import { originOf } from './account-desk.ts';
import { bodyOf, pathOf, queryOf } from './asked-for.ts';
import { cardPace } from './card-pace.ts';
import type { encounterEndpoints } from './encounter-endpoints.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';
import { told } from './telling.ts';

type Papers = 'invitationPdf' | 'signatureSheetPdf' | 'meetingMinutesPdf' | 'certificatePdf';
type Mine = Exclude<keyof typeof encounterEndpoints, Papers>;

/** Encounters, spaces, promises and curricula. */
export function encounterHandlers(service: Service): Handlers<Mine> {
  return { ...meetings(service), ...teaching(service) };
}

type Meetings = 'encounters' | 'encountersIcs' | 'encounter' | 'encounterIcs';
type Tables = 'spaces' | 'space' | 'commitments';

function meetings(service: Service): Handlers<Meetings | Tables> {
  const { asked, now } = service;
  return {
    encounters: async (c) => {
      const query = queryOf(c, api.encountersQuery);
      if (!query.ok) return answer(c, query);
      return answer(c, await encounters(asked, c.get('viewer'), query.value, now()));
    },
    encountersIcs: async (c) => {
      const query = queryOf(c, api.calendarQuery);
      if (!query.ok) return answer(c, query);
      const { language, ...wanted } = query.value;
      const found = await encounters(asked, c.get('viewer'), wanted, now());
      if (!found.ok) return answer(c, found);
      return calendar(c, service, found.value.encounters, language);
    },
    encounter: async (c) => {
      const path = pathOf(c, api.encounterPath);
      if (!path.ok) return answer(c, path);
      return told(c, await encounter(asked, c.get('viewer'), path.value.id, now()));
    },
    encounterIcs: async (c) => {
      const path = pathOf(c, api.encounterPath);
      const query = queryOf(c, api.sheetQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const found = await encounter(asked, c.get('viewer'), path.value.id, now());
      if (!found.ok) return answer(c, found);
      return calendar(c, service, [found.value.answer], query.value.language);
    },
    spaces: async (c) => answer(c, await spaces(asked, c.get('viewer'), now())),
    space: (c) => ofId(service, c, space),
    commitments: async (c) => {
      const query = queryOf(c, api.commitmentsQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await commitments(asked, c.get('viewer'), query.value, now()));
    },
  };
}

type Taught = 'curricula' | 'curriculumHours' | 'certify' | 'publicCertificate' | 'training';

function teaching(service: Service): Handlers<Taught> {
  const { asked, now } = service;
  const tooMany = cardPace();
  return {
    curricula: (c) => Promise.resolve(answer(c, curricula(asked))),
    curriculumHours: async (c) => {
      const path = pathOf(c, api.curriculumPath);
      if (!path.ok) return answer(c, path);
      return told(c, await hoursOfCurriculum(asked, c.get('viewer'), path.value.code, now()));
    },
    certify: (c) => certify(service, c),
    publicCertificate: async (c) => {
      const path = pathOf(c, api.certificatePath);
      if (!path.ok) return answer(c, path);
      const seconds = tooMany(now());
      if (seconds > 0) return answer(c, refuse({ code: 'access/too-many', facts: { seconds } }));
      c.header('cache-control', 'no-store');
      return answer(c, await publicCertificate(asked, path.value.code, now()));
    },
    training: async (c) => {
      const path = pathOf(c, actorPath);
      if (!path.ok) return answer(c, path);
      c.set('looked', [path.value.id]);
      return answer(c, await training(asked, c.get('viewer'), path.value.id, now()));
    },
  };
}

async function certify(service: Service, c: Ask): Promise<Response> {
  const { asked, now } = service;
  const path = pathOf(c, api.curriculumPath);
  if (!path.ok) return answer(c, path);
  const body = await bodyOf(c, api.certifyBody);
  if (!body.ok) return answer(c, body);
  const viewer = c.get('viewer');
  const at = now();
  const found = await hoursOfCurriculum(asked, viewer, path.value.code, at);
  if (!found.ok) return answer(c, found);
  const { db, programme } = asked;
  const context = { programme: programme.id, catalogue: programme.catalogue };
  const issuing = { viewer, now: at, found: found.value, ...body.value };
  const issued = await issueCertificates(db, context, issuing);
  if (issued.ok) c.set('looked', [...found.value.people]);
  return answer(c, issued);
}

async function ofId<T extends object>(
  { asked, now }: Service,
  c: Ask,
  question: (asked: Asked, viewer: Viewer, id: string, now: Instant) => Promise<Result<T>>,
): Promise<Response> {
  const path = pathOf(c, api.encounterPath);
  if (!path.ok) return answer(c, path);
  return answer(c, await question(asked, c.get('viewer'), path.value.id, now()));
}

function calendar(
  c: Ask,
  service: Service,
  rows: Parameters<typeof calendarFile>[0],
  language: 'es' | 'en' | undefined,
): Response {
  const { name } = service.asked.programme;
  const address = originOf(c, service);
  const file = calendarFile(rows, { name: name[language ?? 'es'], address, now: service.now() });
  return c.body(file, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="encuentros.ics"',
    'cache-control': 'private, no-store',
  });
}
