import type { EventId } from '../events/ids.ts';
import type { EvidenceMedia } from './media.ts';

/** What an image or document beside a record shows. */
export const attachmentRoles = [
  'scale',
  'goods',
  'place',
  'visit',
  'document',
  'signature',
] as const;
export type AttachmentRole = (typeof attachmentRoles)[number];

/**
 * An image or document belongs to a record. The bytes travel apart (decision 0045): this says
 * which they are, so that nothing waits for them and nothing else can be put in their place.
 */
export type AttachFile = {
  /** The event that it shows something of. */
  readonly subject: EventId;
  readonly role: AttachmentRole;
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly media: EvidenceMedia;
  readonly bytes: number;
};

export type EvidencePayloads = { 'evidence.attach': AttachFile };
