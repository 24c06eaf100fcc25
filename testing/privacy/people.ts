import { expect } from 'vitest';
import type { PersonalValues } from '../../core/actors/personal-fields.ts';
import type { EngineName } from '../engines.ts';
import { startWorld, type World } from '../store/http-world.ts';

/** A world in which Rosa has a name, a document and a phone, and hands to say more of people. */
export type Peopled = World & {
  readonly rosa: string;
  readonly cerros: string;
  tell(actor: string, values: PersonalValues, note?: string): Promise<void>;
  allow(actor: string, purpose: string, given?: boolean): Promise<void>;
  post(path: string, body: unknown): Promise<Response>;
};

export const rosasSecrets = {
  givenNames: 'Rosamunda',
  firstSurname: 'Quispequispe',
  secondSurname: 'Ñahuincopa',
  documentType: 'dni',
  documentNumber: '40999111',
  phone: '987654321',
  address: 'Pasaje Los Duendes 123',
  birthDate: '1981-04-03',
  schooling: 'primary',
  dailyGrams: 24_500,
  wasteKinds: ['paper'],
  workHours: 'lunes a sábado, 5 a 11',
} as const satisfies PersonalValues;

const nonce = 'abcdefghijklmnopqrstuvwx';

export async function startPeopled(engine: EngineName): Promise<Peopled> {
  const world = await startWorld(engine);
  const { program, names, write } = world;
  let said = 0;
  const at = (): string => {
    said += 1;
    return new Date(Date.UTC(2026, 6, 2, 15, 0, said)).toISOString();
  };
  const accepted = async (event: Record<string, unknown>): Promise<void> => {
    const { outcomes } = await program.send([event]);
    expect(outcomes.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['accepted', undefined],
    ]);
  };
  const peopled: Peopled = {
    ...world,
    rosa: names.actor('Rosa'),
    cerros: names.actor('Los Cerros'),
    tell: (actor, values, note) =>
      accepted(
        write(
          'actor.change',
          {
            actor: names.actor(actor),
            because: 'changed',
            personal: { nonce, values, ...(note === undefined ? {} : { note }) },
          },
          { at: at() },
        ),
      ),
    allow: (actor, purpose, given = true) =>
      accepted(
        write(
          'actor.consent',
          {
            actor: names.actor(actor),
            purpose,
            given,
            text: `${purpose}-1`,
            language: 'es',
            how: 'verbal',
          },
          { at: at() },
        ),
      ),
    post: (path, body) =>
      program.ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
  await peopled.tell('Rosa', rosasSecrets);
  return peopled;
}

/** The smallest whole PNG there is, with a text that a camera might have written into it. */
export function pngWith(text: string): string {
  const chunk = (name: string, body: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    return Buffer.concat([length, Buffer.from(name), body, Buffer.alloc(4)]);
  };
  const head = Buffer.from('89504e470d0a1a0a', 'hex');
  const parts = [
    chunk('IHDR', Buffer.from('00000001000000010806000000', 'hex')),
    chunk('tEXt', Buffer.from(text)),
    chunk('IDAT', Buffer.from('789c6360000000020001', 'hex')),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([head, ...parts]).toString('base64');
}
