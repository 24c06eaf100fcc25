import type { Locator, Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
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

/** The text in the QR code that a phone shows, read from the points on its screen. */
export async function readShownCode(page: Page, name: string): Promise<string> {
  const code = page.getByRole('img', { name });
  await code.waitFor();
  return decodeQR(await drawn(code.locator('svg')));
}

/** How large the other phone's camera sees the code, in points. */
const side = 600;

/** The picture as red, green and blue of each point. */
async function drawn(svg: Locator): Promise<Parameters<typeof decodeQR>[0]> {
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
  const data = Uint8ClampedArray.from({ length: points.length * 3 }, (_, at) =>
    points.charCodeAt(Math.floor(at / 3)),
  );
  return { width: side, height: side, data };
}
