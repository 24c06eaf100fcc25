import * as v from 'valibot';
import * as answers from '../../wire/api/evidence-answers.ts';
import type { Endpoint } from './endpoint.ts';
import { reviewEndpoints } from './evidence-review-endpoints.ts';

const ofFile = { tag: 'events', scoped: true, path: answers.filePath } as const;
const unasked = ['http/query-invalid', 'evidence/not-announced'] as const;

/** Photos beside records: how their bytes come in, and who sees them (0045). */
export const evidenceEndpoints = {
  ...reviewEndpoints,
  awaitedUploads: {
    method: 'GET',
    route: '/api/v1/uploads',
    tag: 'events',
    scoped: true,
    ability: 'events.add',
    query: answers.awaitedQuery,
    answer: answers.awaitedAnswer,
    problems: ['http/query-invalid'],
  },
  upload: {
    ...ofFile,
    method: 'GET',
    route: '/api/v1/uploads/:sha256',
    ability: 'events.add',
    answer: answers.uploadAnswer,
    problems: unasked,
  },
  storeFile: {
    ...ofFile,
    method: 'POST',
    route: '/api/v1/uploads/:sha256',
    ability: 'events.add',
    query: answers.uploadQuery,
    file: ['application/octet-stream'],
    answer: answers.uploadAnswer,
    problems: [...unasked, 'evidence/damaged', 'evidence/not-plain'],
  },
  attachments: {
    method: 'GET',
    route: '/api/v1/events/:id/attachments',
    tag: 'events',
    scoped: true,
    ability: 'work.read',
    path: answers.attachmentsPath,
    answer: answers.attachmentsAnswer,
    problems: ['http/query-invalid'],
  },
  attachmentFile: {
    ...ofFile,
    method: 'GET',
    route: '/api/v1/evidence/:sha256',
    ability: 'work.read',
    why: 'service',
    answer: v.string(),
    media: 'image/*',
    problems: ['http/query-invalid', 'evidence/unknown'],
  },
  missingFiles: {
    method: 'GET',
    route: '/api/v1/missing-files',
    tag: 'events',
    scoped: true,
    ability: 'work.read',
    answer: answers.missingFilesAnswer,
    problems: [],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
