import { hash } from 'node:crypto';

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];
const jfif = segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0]);

/** A JPEG of `size` bytes as a phone sends it; each `seed` gives another one. */
export function photoBytes(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const head = [0xff, 0xd8, ...jfif, ...segment(0xdb, [seed & 255]), ...segment(0xda, [9, 9])];
  const photo = new Uint8Array(size);
  photo.set(head);
  let mixed = seed;
  for (let at = head.length; at < size - 2; at += 1) {
    mixed = (mixed * 1_103_515_245 + 12_345) % 2_147_483_648;
    // Within a scan, 255 would open a mark.
    photo[at] = (mixed >> 8) % 255;
  }
  photo.set([0xff, 0xd9], size - 2);
  return photo;
}

/** A JPEG that can be drawn: 24 by 32 pixels, half green. */
export const drawnPhoto = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObD' +
      'oKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4' +
      '+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAgABgDASIAAhEBAxEB/8QAFgABAQEAAAAA' +
      'AAAAAAAAAAAAAAMF/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAACBP/EABQR' +
      'AQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJgIYAAGuAtvAAf/2Q==',
    'base64',
  ),
);

/** A photo with what a camera writes beside it. */
export function withPlaceAndTime(photo: Uint8Array): Uint8Array<ArrayBuffer> {
  const exif = segment(0xe1, Array.from(Buffer.from('Exif\0\0GPS -12.07 -77.01')));
  return new Uint8Array([...photo.subarray(0, 2), ...exif, ...photo.subarray(2)]);
}

export const nameOf = (bytes: Uint8Array): string => hash('sha256', bytes);
