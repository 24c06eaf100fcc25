import { encode } from 'uqr';

export type Qr = { readonly size: number; readonly path: string };

/** The QR code of an address as one SVG path on a grid of modules, with its quiet border. */
export function qrPath(address: string): Qr {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const runs: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      runs.push(`M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  });
  return { size, path: runs.join('') };
}
