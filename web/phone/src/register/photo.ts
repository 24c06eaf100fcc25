/** A photo as it is kept: small enough for a street without signal. */
const bytesMost = 60 * 1024;
const sides = [480, 400, 320, 240] as const;
const qualities = [0.8, 0.65, 0.5, 0.35] as const;

/**
 * The image as a JPEG of at most 60 kB, upright, in base 64, without what the camera wrote beside
 * it: it is drawn anew. Rejects when the phone cannot read the file as an image.
 */
export async function smallPhoto(file: Blob): Promise<string> {
  const image = await createImageBitmap(file);
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    for (const quality of qualities) {
      const base64 = canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
      if (base64 !== '' && base64.length * 0.75 <= bytesMost) return base64;
    }
  }
  throw new Error('Bug: no size of a photo is small enough');
}
