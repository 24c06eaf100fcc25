import { takePhoto, type Photo } from '../photos/take-photo.ts';

/** What was drawn, as a small image that goes out like every photo. Rejects when it cannot. */
export async function signatureOf(canvas: HTMLCanvasElement): Promise<Photo> {
  const drawn = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png');
  });
  if (!drawn) throw new Error('This phone cannot write the drawing');
  return takePhoto(drawn, 'signature');
}
