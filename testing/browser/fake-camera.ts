import { writeFileSync } from 'node:fs';
import { encode } from 'uqr';

const width = 640;
const height = 480;

/**
 * A film for Chromium's fake camera: the QR code of a text, grey on grey as in the shade, with an
 * empty picture before it, again and again.
 */
export function filmCode(path: string, text: string): void {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const module = Math.floor(Math.min(width, height) / size);
  const left = Math.floor((width - module * size) / 2);
  const top = Math.floor((height - module * size) / 2);
  const light = Buffer.alloc(width * height, 120);
  const shown = Buffer.from(light);
  for (let y = 0; y < module * size; y += 1) {
    for (let x = 0; x < module * size; x += 1) {
      const isDark = data[Math.floor(y / module)]?.[Math.floor(x / module)] === true;
      shown[(top + y) * width + left + x] = isDark ? 50 : 190;
    }
  }
  const colour = Buffer.alloc((width * height) / 2, 128);
  const frame = (picture: Buffer): Buffer =>
    Buffer.concat([Buffer.from('FRAME\n'), picture, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, frame(light), ...Array(9).fill(frame(shown))]));
}

/** Arguments of a Chromium whose camera shows this film, and is allowed without asking. */
export function cameraArgs(path: string): readonly string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${path}`,
  ];
}
