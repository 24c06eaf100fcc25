import * as v from 'valibot';
import { actorPath } from '../../wire/api/actor-answers.ts';
import * as api from '../../wire/api/encounter-answers.ts';
import type { Endpoint } from './endpoint.ts';

const read = { method: 'GET', tag: 'register', ability: 'progress.read', scoped: true } as const;
const one = {
  ...read,
  path: api.encounterPath,
  why: 'service',
  problems: ['http/query-invalid', 'encounters/not-found'],
} as const;
const paper = {
  ...one,
  query: api.sheetQuery,
  answer: v.string(),
  media: 'application/pdf',
  problems: [...one.problems, 'documents/not-made'],
} as const;
const calendar = { answer: v.string(), media: 'text/calendar' } as const;

/** Trainings, round tables and what was promised there. */
export const encounterEndpoints = {
  curricula: {
    ...read,
    route: '/api/v1/curricula',
    answer: api.curriculaAnswer,
    problems: [],
  },
  curriculumHours: {
    ...read,
    route: '/api/v1/curricula/:code/hours',
    why: 'service',
    path: api.curriculumPath,
    answer: api.curriculumHoursAnswer,
    problems: ['http/query-invalid', 'encounters/curriculum-unknown'],
  },
  certify: {
    method: 'POST',
    route: '/api/v1/curricula/:code/certificates',
    tag: 'register',
    ability: 'encounters.hold',
    scoped: true,
    why: 'service',
    path: api.curriculumPath,
    body: { schema: api.certifyBody, example: {} },
    answer: api.certifiedAnswer,
    problems: [
      'http/query-invalid',
      'http/not-json',
      'http/body-invalid',
      'http/body-too-large',
      'access/no-person',
      'access/not-yours',
      'encounters/curriculum-unknown',
      'encounters/nobody-completed',
    ],
  },
  certificatePdf: {
    ...read,
    route: '/api/v1/certificates/:id',
    why: 'service',
    path: api.encounterPath,
    query: api.sheetQuery,
    answer: v.string(),
    media: 'application/pdf',
    problems: ['http/query-invalid', 'encounters/certificate-unknown', 'documents/not-made'],
  },
  publicCertificate: {
    method: 'GET',
    route: '/api/v1/public/certificates/:code',
    // Not `public`: it changes with the day and is never remembered.
    tag: 'register',
    ability: 'public.read',
    path: api.certificatePath,
    answer: api.publicCertificateAnswer,
    problems: ['http/query-invalid', 'encounters/certificate-unknown', 'access/too-many'],
  },
  training: {
    ...read,
    route: '/api/v1/actors/:id/training',
    why: 'service',
    path: actorPath,
    answer: api.trainingAnswer,
    problems: ['http/query-invalid', 'actors/not-found'],
  },
  encounters: {
    ...read,
    route: '/api/v1/encounters',
    query: api.encountersQuery,
    answer: api.encountersAnswer,
    problems: ['http/query-invalid'],
  },
  encountersIcs: {
    ...read,
    ...calendar,
    route: '/api/v1/encounters.ics',
    query: api.calendarQuery,
    problems: ['http/query-invalid'],
  },
  encounter: { ...one, route: '/api/v1/encounters/:id', answer: api.encounterAnswer },
  encounterIcs: {
    ...read,
    ...calendar,
    route: '/api/v1/encounters/:id/calendar.ics',
    path: api.encounterPath,
    query: api.sheetQuery,
    problems: ['http/query-invalid', 'encounters/not-found'],
  },
  invitationPdf: { ...paper, route: '/api/v1/encounters/:id/invitation.pdf' },
  signatureSheetPdf: { ...paper, route: '/api/v1/encounters/:id/signatures.pdf' },
  meetingMinutesPdf: { ...paper, route: '/api/v1/encounters/:id/minutes.pdf' },
  spaces: { ...read, route: '/api/v1/spaces', answer: api.spacesAnswer, problems: [] },
  space: {
    ...read,
    route: '/api/v1/spaces/:id',
    path: api.encounterPath,
    answer: api.spaceAnswer,
    problems: ['http/query-invalid', 'encounters/space-not-found'],
  },
  commitments: {
    ...read,
    route: '/api/v1/commitments',
    why: 'service',
    query: api.commitmentsQuery,
    answer: api.commitmentsAnswer,
    problems: ['http/query-invalid'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
