import type { Locator, Page } from 'playwright-core';
import { newId, startFieldProgram, type FieldProgram } from './field-program.ts';

/** The running program with two associations, each with a centre and a leader to be invited. */
export type TwoAssociations = FieldProgram & {
  readonly first: Association;
  readonly second: Association;
};
export type Association = {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly leader: string;
};
export async function startTwoAssociations(): Promise<TwoAssociations> {
  const program = await startFieldProgram();
  return Object.assign(program, {
    first: await found(program, { name: 'Manos que Reciclan', letter: 'M', given: 'Carmen' }),
    second: await found(program, { name: 'Nueva Esperanza', letter: 'N', given: 'Nélida' }),
  });
}

type Founding = { readonly name: string; readonly letter: string; readonly given: string };

/** An association with its centre and its president. */
async function found(
  program: FieldProgram,
  { name, letter, given }: Founding,
): Promise<Association> {
  const one = { id: newId(), place: newId(), name, leader: newId() };
  const { id, place, leader } = one;
  const values = { givenNames: given, firstSurname: 'Rojas', secondSurname: 'Huamán' };
  const kind = 'recyclers-association';
  const district = '150115';
  const affiliation = { affiliation: newId(), member: leader, organisation: id };
  await program.state(id, [
    { kind: 'actor.register', payload: { actor: id, kind, name, letter, district } },
    {
      kind: 'place.register',
      payload: { place, name: `Cochera de ${given}`, actor: id, district },
    },
    {
      kind: 'actor.register',
      payload: { actor: leader, kind: 'recycler', parent: id, personal: { values } },
    },
    { kind: 'actor.affiliate', payload: { ...affiliation, role: 'president' } },
  ]);
  return one;
}

/**
 * How large a phone may see a code that it is held before, in points: whatever the size, the reader
 * misses one picture in thirty, as it does one frame of a camera.
 */
const sides = [600, 520, 700, 450, 800, 560, 640];

/** The text in the QR code that a phone shows, read from the points on its screen. */
export async function readShownCode(page: Page, name: string): Promise<string> {
  const { decodeQR } = await import('qr/decode.js');
  const code = page.getByRole('img', { name });
  await code.waitFor();
  for (const side of sides) {
    const data = await drawn(code.locator('svg'), side);
    try {
      return decodeQR({ width: side, height: side, data });
    } catch {
      // It is held nearer or farther.
    }
  }
  throw new Error(`${name} cannot be read`);
}

/** The picture as red, green and blue of each point. */
async function drawn(svg: Locator, side: number): Promise<Uint8ClampedArray> {
  const points = await svg.evaluate(async (element, across) => {
    const image = new Image(across, across);
    const text = new XMLSerializer().serializeToString(element);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = across;
    canvas.height = across;
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0, across, across);
    const { data } = pen?.getImageData(0, 0, across, across) ?? { data: [] };
    // Black on white: one letter for a point crosses over sooner than four numbers.
    return Array.from({ length: across * across }, (_, at) =>
      String.fromCharCode(data[at * 4] ?? 0),
    ).join('');
  }, side);
  return Uint8ClampedArray.from({ length: points.length * 3 }, (_, at) =>
    points.charCodeAt(Math.floor(at / 3)),
  );
}
