import {
  evidenceBytesMost,
  imageMedia,
  mediaOf,
  withoutMetadata,
  type ImageMedia,
} from '../privacy/image.ts';

/** What may be attached to a record. */
export const evidenceMedia = [...imageMedia, 'application/pdf'] as const;
export type EvidenceMedia = ImageMedia | 'application/pdf';

/** A scan of many pages is larger than a photo. */
export const documentBytesMost = 10 * 1024 * 1024;

export function bytesMostOf(media: EvidenceMedia): number {
  return media === 'application/pdf' ? documentBytesMost : evidenceBytesMost;
}

/** What the bytes are, by how they begin and end, whatever anybody says they are. */
export function evidenceMediaOf(bytes: Uint8Array): EvidenceMedia | undefined {
  return isPdf(bytes) ? 'application/pdf' : mediaOf(bytes);
}

/**
 * The file as it may be kept: images without what cameras write beside them, a PDF as it is, for
 * its signatures may cover every byte. undefined where it is not built as its format demands.
 */
export function plainEvidence(bytes: Uint8Array, media: EvidenceMedia): Uint8Array | undefined {
  if (media !== 'application/pdf') return withoutMetadata(bytes, media);
  return isPdf(bytes) ? bytes : undefined;
}

/** ISO 32000-1, 7.5.2 and 7.5.5: `%PDF-1.4` to `2.0` at the first byte, `%%EOF` near the end. */
function isPdf(bytes: Uint8Array): boolean {
  const head = textOf(bytes.subarray(0, 8));
  return /^%PDF-[12]\.\d$/.test(head) && textOf(bytes.subarray(-1_024)).includes('%%EOF');
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
