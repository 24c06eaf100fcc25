import type { Page } from 'playwright-core';
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
  const { decodeQR } = await import('qr/decode.js');
  const code = page.getByRole('img', { name });
  await code.waitFor();
  const { width, height, data } = await code.locator('svg').evaluate(async (svg) => {
    const side = 600;
    const image = new Image(side, side);
    const text = new XMLSerializer().serializeToString(svg);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0, side, side);
    const points = pen?.getImageData(0, 0, side, side).data ?? [];
    return { width: side, height: side, data: [...points] };
  });
  return decodeQR({ width, height, data: new Uint8ClampedArray(data) });
}
