import { takePhoto, type Photo } from '../photos/take-photo.ts';

/** What was drawn, a JPEG in base 64, as an image that goes out like every photo. */
export function signatureOf(jpeg: string): Promise<Photo> {
  const bytes = Uint8Array.from(atob(jpeg), (sign) => sign.charCodeAt(0));
  return takePhoto(new Blob([bytes], { type: 'image/jpeg' }), 'signature');
}
