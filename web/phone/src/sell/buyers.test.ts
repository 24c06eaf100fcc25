import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import type { PhoneProgramme } from '../../../../wire/phone-answers.ts';
import { buyerKinds, receiverKinds, receiversOf } from './buyers.ts';

type Kind = PhoneProgramme['actorKinds'][number];

function kind(code: Kind['part'], side: Kind['side']): Kind {
  return { code, name: { es: code, en: code }, side, isPerson: false, part: code };
}

const programme = {
  actorKinds: [
    kind('recyclers-association', 'chain'),
    kind('municipality', 'chain'),
    kind('buyer', 'outlet'),
    kind('community', 'outlet'),
    kind('mse', 'source'),
  ],
};
const names = testNames();
const manos = names.actor('Manos que Reciclan');
const organisation = (name: string, of: Kind['part']) => ({
  id: names.actor(name),
  kind: of,
  name,
  letter: null,
  district: null,
  parent: null,
});
const register = {
  actors: [
    organisation('Manos que Reciclan', 'recyclers-association'),
    organisation('Nueva Esperanza', 'recyclers-association'),
    organisation('Municipalidad de La Victoria', 'municipality'),
    organisation('Depósito El Chato', 'buyer'),
    organisation('Olla común Los Pinos', 'community'),
    organisation('Confecciones Luz', 'mse'),
  ],
  places: [],
};

describe('whom kilograms go to', () => {
  const all = receiversOf({ programme, register }, manos, []);

  test('is whoever receives, but for the holder itself and for those who only give', () => {
    expect(all.map(({ name }) => name)).toEqual([
      'Depósito El Chato',
      'Municipalidad de La Victoria',
      'Nueva Esperanza',
      'Olla común Los Pinos',
    ]);
  });

  test('a town hall and a kitchen are given, and buy nothing', () => {
    const buyers = all.filter(({ buys }) => buys).map(({ name }) => name);
    expect(buyers).toEqual(['Depósito El Chato', 'Nueva Esperanza']);
  });

  test('whom something went to last comes first', () => {
    const [first] = receiversOf({ programme, register }, manos, [names.actor('Nueva Esperanza')]);
    expect(first?.name).toBe('Nueva Esperanza');
  });

  test('a new one may be a kitchen when it is given, not when it is sold', () => {
    expect(receiverKinds({ programme }).map(({ code }) => code)).toEqual(['buyer', 'community']);
    expect(buyerKinds({ programme }).map(({ code }) => code)).toEqual(['buyer']);
  });
});
