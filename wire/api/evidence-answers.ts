import * as v from 'valibot';
import { attachmentRoles } from '../../core/evidence/evidence-events.ts';
import { actorId, deviceId, eventId, instantText, sha256, whole } from '../events/fields.ts';

/**
 * What phones and pages read of photos. As in `work-answers.ts`, unknown fields pass, so that an
 * older phone reads a newer server.
 */

/** A file by its hash, in the address. */
export const filePath = v.strictObject({ sha256 });
/** Where in the file the sent bytes begin. */
export const uploadQuery = v.strictObject({
  offset: v.pipe(v.string(), v.regex(/^(?:0|[1-9]\d{0,7})$/, 'offset')),
});
export const awaitedQuery = v.strictObject({ device: deviceId });
export const attachmentsPath = v.strictObject({ id: eventId });

/** `GET` and `POST /uploads/:sha256`: how much of a file arrived. */
export const uploadAnswer = v.object({
  sha256,
  /** Where the next bytes begin. */
  had: whole(0, 100_000_000),
  /** It is stored and needs nothing more. */
  complete: v.boolean(),
});
export type UploadAnswer = v.InferOutput<typeof uploadAnswer>;

/** `GET /uploads?device=`: what this phone announced and has not sent, or the server lost. */
export const awaitedAnswer = v.object({
  files: v.array(sha256),
  /** There is more than is told at once. */
  more: v.boolean(),
});
export type AwaitedAnswer = v.InferOutput<typeof awaitedAnswer>;

/** `GET /events/:id/attachments`: what shows something of an event. */
export const attachmentsAnswer = v.object({
  attachments: v.array(
    v.object({
      event: eventId,
      at: instantText,
      role: v.picklist(attachmentRoles),
      sha256,
      media: v.string(),
      bytes: whole(1, 100_000_000),
      recorder: actorId,
      /** Its bytes are there: `GET /evidence/:sha256`. */
      stored: v.boolean(),
    }),
  ),
});
export type AttachmentsAnswer = v.InferOutput<typeof attachmentsAnswer>;

/** `GET /missing-files`: announced and not there, the newest first. */
export const missingFilesAnswer = v.object({
  files: v.array(
    v.object({
      event: eventId,
      subject: eventId,
      at: instantText,
      role: v.picklist(attachmentRoles),
      sha256,
      recorder: actorId,
      device: deviceId,
    }),
  ),
  more: v.boolean(),
});
export type MissingFilesAnswer = v.InferOutput<typeof missingFilesAnswer>;
