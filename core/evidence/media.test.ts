import { expect, test } from 'vitest';
import { photoBytes, withPlaceAndTime } from '../../testing/evidence/photo-bytes.ts';
import { bytesMostOf, documentBytesMost, evidenceMediaOf, plainEvidence } from './media.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const pdf = bytesOf('%PDF-1.7\n1 0 obj\n%%EOF\n');

test('what a file is, is read from its bytes, never from its name', () => {
  expect(evidenceMediaOf(pdf)).toBe('application/pdf');
  expect(evidenceMediaOf(bytesOf('%PDF-2.0 %%EOF'))).toBe('application/pdf');
  expect(evidenceMediaOf(photoBytes(500))).toBe('image/jpeg');
  expect(evidenceMediaOf(bytesOf('MZ acta.pdf'))).toBeUndefined();
  expect(evidenceMediaOf(bytesOf('<html>%PDF-1.7 %%EOF'))).toBeUndefined();
  expect(evidenceMediaOf(new Uint8Array())).toBeUndefined();
});

test('a PDF that breaks off is no PDF', () => {
  expect(evidenceMediaOf(pdf.subarray(0, 12))).toBeUndefined();
});

test('a PDF is kept to the byte, for it may be signed; a photo loses what the camera wrote', () => {
  expect(plainEvidence(pdf, 'application/pdf')).toBe(pdf);
  const photo = photoBytes(500);
  expect(plainEvidence(withPlaceAndTime(photo), 'image/jpeg')).toEqual(photo);
  expect(plainEvidence(photo, 'application/pdf')).toBeUndefined();
});

test('a scan may be larger than a photo', () => {
  expect(bytesMostOf('application/pdf')).toBe(documentBytesMost);
  expect(bytesMostOf('image/png')).toBeLessThan(documentBytesMost);
});
