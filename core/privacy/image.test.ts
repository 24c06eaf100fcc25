import { describe, expect, test } from 'vitest';
import { mediaOf, withoutMetadata } from './image.ts';

const text = (words: string): number[] => Array.from(words, (sign) => sign.charCodeAt(0));
const holds = (bytes: Uint8Array | undefined, words: string): boolean =>
  String.fromCharCode(...(bytes ?? [])).includes(words);

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];
const jpeg = (aside: readonly number[], tail: readonly number[] = []): Uint8Array =>
  new Uint8Array([
    0xff,
    0xd8,
    ...segment(0xe0, text('JFIF\0')),
    ...aside,
    ...segment(0xdb, [1, 2, 3]),
    ...segment(0xda, [9, 9]),
    0x12,
    0xff,
    0x00,
    0xff,
    0xd3,
    0x34,
    ...segment(0xc4, [0xff, 0xd9, 5]),
    ...segment(0xda, [8, 8]),
    0x56,
    0xff,
    0xd9,
    ...tail,
  ]);

const chunk = (name: string, body: readonly number[]): number[] => [
  0,
  0,
  0,
  body.length,
  ...text(name),
  ...body,
  0,
  0,
  0,
  0,
];
const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (aside: readonly number[]): Uint8Array =>
  new Uint8Array([
    ...pngHead,
    ...chunk('IHDR', [1]),
    ...aside,
    ...chunk('IDAT', [2]),
    ...chunk('IEND', []),
  ]);

const little = (size: number): number[] => [size & 255, (size >> 8) & 255, 0, 0];
const riff = (body: readonly number[]): Uint8Array =>
  new Uint8Array([...text('RIFF'), ...little(body.length + 4), ...text('WEBP'), ...body]);
const webpChunk = (name: string, body: readonly number[]): number[] => [
  ...text(name),
  ...little(body.length),
  ...body,
  ...(body.length % 2 === 1 ? [0] : []),
];

describe('what an image is', () => {
  test('is told by its bytes, not by its name', () => {
    expect(mediaOf(jpeg([]))).toBe('image/jpeg');
    expect(mediaOf(png([]))).toBe('image/png');
    expect(mediaOf(riff(webpChunk('VP8 ', [1])))).toBe('image/webp');
    expect(mediaOf(new Uint8Array(text('<svg onload=1>')))).toBeUndefined();
    expect(mediaOf(new Uint8Array(text('%PDF-1.7')))).toBeUndefined();
    expect(mediaOf(new Uint8Array())).toBeUndefined();
  });
});

describe('what is written beside a picture goes', () => {
  test('of a JPEG: EXIF with the place, comments, and what hangs on behind the end', () => {
    const exif = segment(0xe1, text('Exif\0\0GPS -12.07 -77.01'));
    const comment = segment(0xfe, text('casa de Rosa'));
    const plain = withoutMetadata(
      jpeg([...exif, ...comment], text('second picture')),
      'image/jpeg',
    );
    expect(plain).toEqual(jpeg([]));
  });

  test("of a JPEG: Adobe's mark stays, because the colours need it", () => {
    const adobe = segment(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 1]);
    expect(withoutMetadata(jpeg(adobe), 'image/jpeg')).toEqual(jpeg(adobe));
    const other = segment(0xee, text('Adobe and more than its twelve bytes'));
    expect(withoutMetadata(jpeg(other), 'image/jpeg')).toEqual(jpeg([]));
  });

  test('of a PNG: texts, times and EXIF', () => {
    const aside = [...chunk('tEXt', text('Author Rosa')), ...chunk('eXIf', text('GPS'))];
    expect(withoutMetadata(png(aside), 'image/png')).toEqual(png([]));
  });

  test('of a WebP: EXIF and XMP, and their announcement', () => {
    const flags = [0x3e, 0, 0, 0, 1, 0, 0, 1, 0, 0];
    const plainFlags = [0x12, ...flags.slice(1)];
    const made = riff([
      ...webpChunk('VP8X', flags),
      ...webpChunk('VP8 ', [1, 2, 3]),
      ...webpChunk('EXIF', text('GPS')),
      ...webpChunk('XMP ', text('Rosa')),
    ]);
    expect(withoutMetadata(made, 'image/webp')).toEqual(
      riff([...webpChunk('VP8X', plainFlags), ...webpChunk('VP8 ', [1, 2, 3])]),
    );
    expect(holds(made, 'Rosa')).toBe(true);
  });
});

describe('a file that breaks off or lies about its lengths is no image', () => {
  test.each([1, 5, 12, 20, 30, 35])('a JPEG cut after %i bytes', (length) => {
    expect(withoutMetadata(jpeg([]).subarray(0, length), 'image/jpeg')).toBeUndefined();
  });

  test.each([8, 15, 25, 33])('a PNG cut after %i bytes', (length) => {
    expect(withoutMetadata(png([]).subarray(0, length), 'image/png')).toBeUndefined();
  });

  test('a WebP whose chunk is longer than the file', () => {
    const lying = riff(webpChunk('VP8 ', [1, 2, 3, 4]));
    lying[16] = 200;
    expect(withoutMetadata(lying, 'image/webp')).toBeUndefined();
    expect(withoutMetadata(riff([]), 'image/webp')).toBeUndefined();
  });
});
