import type { AttachmentRole } from '../../../../core/evidence/evidence-events.ts';
import { withoutMetadata } from '../../../../core/privacy/image.ts';

/** A photo that was taken and made small, before it is saved with the record that it shows. */
export type Photo = {
  readonly role: AttachmentRole;
  /** SHA-256 of `bytes`, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly media: 'image/jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** What leaves a phone is at most so large: a minute of the slowest signal. */
export const photoBytesMost = 150_000;
/** Lower quality first, because what a scale shows is read by its edges; then smaller. */
const sides = [1600, 1280, 1024, 800, 640, 480] as const;
const qualities = [0.8, 0.65, 0.5, 0.4] as const;
/** The lowest quality leaves no less than this share of the highest: then only size helps. */
const leastShare = 0.35;

/** A browser hashes only on https and localhost; elsewhere no photo can be named. */
export const canTakePhotos = (): boolean => 'subtle' in crypto;

/**
 * The photo upright, as a JPEG of at most 150 kB with a longer side of at most 1600 points, drawn
 * anew so that nothing is left of what the camera wrote beside it. Rejects when the phone cannot
 * read the file as an image.
 */
export async function takePhoto(file: Blob, role: AttachmentRole): Promise<Photo> {
  // Browsers turn it upright by what the camera noted; drawing it drops that note.
  const image = await createImageBitmap(file);
  try {
    const bytes = await smallEnough(image);
    return { role, sha256: await sha256Of(bytes), media: 'image/jpeg', bytes };
  } finally {
    image.close();
  }
}

async function smallEnough(image: ImageBitmap): Promise<Uint8Array<ArrayBuffer>> {
  for (const side of sides) {
    const canvas = drawn(image, side);
    for (const quality of qualities) {
      const encoded = await asJpeg(canvas, quality);
      const plain = withoutMetadata(encoded, 'image/jpeg');
      if (plain && plain.length <= photoBytesMost) return new Uint8Array(plain);
      if (encoded.length * leastShare > photoBytesMost) break;
    }
  }
  throw new Error('Bug: no size of a photo is small enough');
}

function drawn(image: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This phone cannot draw the photo');
  // What is transparent would become black.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function asJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/jpeg', quality);
  });
  if (!blob) throw new Error('This phone cannot write the photo');
  return new Uint8Array(await blob.arrayBuffer());
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
