import * as wire from '../../wire/api/evidence-answers.ts';
import { storeFile } from '../commands/store-file.ts';
import { attachmentFile } from '../questions/attachment-file.ts';
import { attachments } from '../questions/attachments.ts';
import { missingFiles } from '../questions/missing-files.ts';
import { awaitedUploads, upload } from '../questions/upload.ts';
import { pathOf, queryOf } from './asked-for.ts';
import type { evidenceEndpoints } from './evidence-endpoints.ts';
import { reviewHandlers } from './evidence-review-handlers.ts';
import { answer, problemAnswer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

/** Photos beside records: how their bytes come in, and who sees them (0045). */
export function evidenceHandlers(service: Service): Handlers<keyof typeof evidenceEndpoints> {
  const { asked, files, now } = service;
  return {
    ...reviewHandlers(service),
    awaitedUploads: async (c) => {
      const query = queryOf(c, wire.awaitedQuery);
      if (!query.ok) return answer(c, query);
      return answer(c, await awaitedUploads(asked, c.get('viewer'), query.value.device));
    },
    upload: async (c) => {
      const path = pathOf(c, wire.filePath);
      if (!path.ok) return answer(c, path);
      return answer(c, await upload(asked, files, c.get('viewer'), path.value.sha256));
    },
    storeFile: async (c) => {
      const path = pathOf(c, wire.filePath);
      const query = queryOf(c, wire.uploadQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const offset = Number(query.value.offset);
      const of = { sha256: path.value.sha256, offset, bytes: piecesOf(c.req.raw) };
      return answer(c, await storeFile(asked, files, c.get('viewer'), of, now()));
    },
    attachments: async (c) => {
      const path = pathOf(c, wire.attachmentsPath);
      if (!path.ok) return answer(c, path);
      return answer(c, await attachments(asked, c.get('viewer'), path.value.id, now()));
    },
    attachmentFile: (c) => show(c, service),
    missingFiles: async (c) => answer(c, await missingFiles(asked, c.get('viewer'), now())),
  };
}

/** The body as it comes in, so that what arrived of it is kept when the line breaks. */
async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  const stream: ReadableStream<Uint8Array> | null = request.body;
  const reader = stream?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return;
    yield part.value;
  }
}

async function show(c: Ask, { asked, files, now }: Service): Promise<Response> {
  const path = pathOf(c, wire.filePath);
  if (!path.ok) return answer(c, path);
  const { sha256 } = path.value;
  const found = await attachmentFile(asked, files, c.get('viewer'), sha256, now());
  if (!found.ok) return problemAnswer(c, found.problem);
  const { media, content, looked } = found.value;
  c.set('looked', looked);
  // Browsers show no PDF in a sandbox; their reader has one of its own, apart from our pages.
  const alone = media === 'application/pdf' ? "frame-ancestors 'self'" : 'sandbox';
  return c.body(content, 200, {
    'content-type': media,
    'content-disposition': `inline; filename="${sha256.slice(0, 12)}.${media.split('/')[1]}"`,
    'cache-control': 'private, no-store',
    // An image or a document and nothing else, whatever a browser would make of it.
    'content-security-policy': `default-src 'none'; ${alone}`,
    'x-content-type-options': 'nosniff',
  });
}
