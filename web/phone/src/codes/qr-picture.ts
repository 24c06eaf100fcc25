import { codeBits, squaresOf, type Correction } from './qr-data.ts';

/** A code's points, row by row; `fixed` are those of its frame, which no text changes. */
type Points = { readonly side: number; readonly dark: number[]; readonly fixed: boolean[] };

/** Which points a pattern turns over, so that none of them looks like the frame. */
const masks: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/**
 * A text as a QR code (ISO/IEC 18004): rows of points, 1 is dark.
 *
 * @param pattern for tests; without it the one that readers find easiest
 */
export function codeRows(
  text: string,
  correction: Correction,
  pattern?: number,
): readonly (readonly number[])[] {
  const { version, bits } = codeBits(text, correction);
  const frame = frameOf(version);
  const drawn = masks.map((mask, at) => {
    const points = { ...frame, dark: [...frame.dark], fixed: [...frame.fixed] };
    const format = (correction === 'L' ? 8 : 0) + at;
    drawFormat(points, ((format << 10) | left(format, 10, 0x537)) ^ 0x5412);
    drawBits(points, bits, mask);
    return rowsOf(points);
  });
  const hard = pattern === undefined ? drawn.map(hardship) : [];
  return drawn[pattern ?? hard.indexOf(Math.min(...hard))] ?? [];
}

/** The same as a picture, with an empty border of so many points. */
export function codePicture(text: string, correction: Correction, border: number): string {
  const rows = codeRows(text, correction);
  const side = rows.length + border * 2;
  const path = rows.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x + border} ${y + border}h1v1h-1z` : '')),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path.join('')}"/></svg>`
  );
}

function put({ side, dark, fixed }: Points, x: number, y: number, isDark: boolean | number): void {
  if (x < 0 || y < 0 || x >= side || y >= side) return;
  dark[y * side + x] = Number(isDark);
  fixed[y * side + x] = true;
}

/** Corners, rulers, small squares, and the version where it is told. */
function frameOf(version: number): Points {
  const side = version * 4 + 17;
  const points: Points = { side, dark: [], fixed: [] };
  for (let at = 0; at < side; at += 1) {
    put(points, at, 6, at % 2 === 0);
    put(points, 6, at, at % 2 === 0);
  }
  const far = side - 4;
  for (const [x, y] of [
    [3, 3],
    [far, 3],
    [3, far],
  ] as const)
    rings(points, x, y, 4, [0, 1, 3]);
  const squares = squaresOf(version);
  const last = squares.at(-1);
  for (const x of squares) {
    for (const y of squares) {
      const isCorner = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      if (!isCorner) rings(points, x, y, 2, [0, 2]);
    }
  }
  const told = (version << 12) | left(version, 12, 0x1f25);
  for (let bit = 0; version > 6 && bit < 18; bit += 1) {
    const [a, b] = [side - 11 + (bit % 3), Math.floor(bit / 3)];
    put(points, a, b, (told >> bit) & 1);
    put(points, b, a, (told >> bit) & 1);
  }
  return points;
}

function rings(points: Points, x: number, y: number, reach: number, dark: readonly number[]): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      put(points, x + dx, y + dy, dark.includes(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

/** What is left of a value that is divided as a polynomial: how format and version are checked. */
function left(value: number, bits: number, by: number): number {
  let rest = value;
  for (let step = 0; step < bits; step += 1) rest = (rest << 1) ^ ((rest >> (bits - 1)) * by);
  return rest;
}

/** Correction and pattern, twice: around the first corner, and beside the two others. */
function drawFormat(points: Points, format: number): void {
  const { side } = points;
  for (let bit = 0; bit < 15; bit += 1) {
    const isDark = (format >> bit) & 1;
    const along = bit < 6 ? bit : bit < 8 ? bit + 1 : side - 15 + bit;
    const across = bit < 8 ? side - 1 - bit : bit < 9 ? 7 : 14 - bit;
    put(points, 8, along, isDark);
    put(points, across, 8, isDark);
  }
  put(points, 8, side - 8, true);
}

/** Upwards and downwards in turn, two columns at a time, around the frame. */
function drawBits(
  { side, dark, fixed }: Points,
  bits: readonly number[],
  mask: (x: number, y: number) => number,
): void {
  let next = 0;
  for (let right = side - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < side; step += 1) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? side - 1 - step : step;
        if (fixed[y * side + x]) continue;
        dark[y * side + x] = (bits[next] ?? 0) ^ Number(mask(x, y) === 0);
        next += 1;
      }
    }
  }
}

function rowsOf({ side, dark }: Points): readonly (readonly number[])[] {
  return Array.from({ length: side }, (_, y) => dark.slice(y * side, (y + 1) * side));
}

/** How hard a code is to read: long runs, blocks, what looks like a corner, too dark or light. */
function hardship(rows: readonly (readonly number[])[]): number {
  const lines = rows.map((row) => row.join(''));
  const columns = rows.map((_, at) => rows.map((row) => row[at]).join(''));
  const all = lines.join('');
  let hard = Math.floor(Math.abs((all.split('1').length - 1) / (all.length / 20) - 10)) * 10;
  for (const line of [...lines, ...columns]) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) hard += run.length - 2;
    const wide = `0000${line}0000`;
    hard += (wide.split('10111010000').length + wide.split('00001011101').length - 2) * 40;
  }
  for (let y = 1; y < lines.length; y += 1) {
    const [above = '', line = ''] = [lines[y - 1], lines[y]];
    for (let x = 1; x < line.length; x += 1) {
      const one = line[x];
      if (one === line[x - 1] && one === above[x] && one === above[x - 1]) hard += 3;
    }
  }
  return hard;
}
