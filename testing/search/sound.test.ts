import { expect, test } from 'vitest';
import { neighbourhood, slipsApart } from '../../core/actors/names/slips.ts';
import { reading, sound } from '../../core/actors/names/sound.ts';
import { looksMarried, nameWords, numberOf, phoneDigits } from '../../core/actors/names/words.ts';

const soundsLike = (a: string, b: string): boolean =>
  nameWords(a).map(sound).join(' ') === nameWords(b).map(sound).join(' ');

test.each([
  // Quechua and Aymara, as registers wrote them
  ['Quispe', 'Kispe'],
  ['Quispe', 'Qispi'],
  ['Quispe', 'Quizpe'],
  ['Mamani', 'Mamany'],
  ['Huamán', 'Waman'],
  ['Huamán', 'Guaman'],
  ['Condori', 'Kunturi'],
  ['Condori', 'Kondori'],
  ['Yupanqui', 'Yupanki'],
  ['Yupanqui', 'Llupanqui'],
  ['Choque', 'Choqque'],
  ['Choque', 'Chuqui'],
  ['Ccahuana', 'Kawana'],
  ['Ccahuana', 'Cahuana'],
  ['Huillca', 'Wilca'],
  ['Sullca', 'Sulca'],
  ['Paucar', 'Pawkar'],
  ['Mayhua', 'Maywa'],
  ['Ccapac', 'Qhapaq'],
  ['Atahualpa', 'Atawallpa'],
  ['Ñahui', 'Nawi'],
  ["T'ika", 'Tika'],
  // Spanish, as it is heard
  ['Vásquez', 'Básques'],
  ['Vásquez', 'Vázquez'],
  ['Zevallos', 'Ceballos'],
  ['Zevallos', 'Sevayos'],
  ['Chávez', 'Chabes'],
  ['Núñez', 'Nunes'],
  ['Jiménez', 'Gimenes'],
  ['Ximena', 'Jimena'],
  ['Xiomara', 'Siomara'],
  ['Roxana', 'Rosana'],
  ['Helena', 'Elena'],
  ['Ysabel', 'Isabel'],
  ['Illanes', 'Yllanes'],
  ['Nelly', 'Nely'],
  ['Nancy', 'Nanci'],
  ['Edith', 'Edit'],
  ['Jhon', 'John'],
  ['Erika', 'Erica'],
  ['Sophia', 'Sofía'],
  ['Enrique', 'Enrrique'],
  ['Soledad', 'Soleda'],
  ['Campos', 'Canpos'],
  ['de la Cruz', 'Cruz'],
  ['Ma. Elena', 'María Elena'],
])('%s and %s sound the same', (a, b) => {
  expect(soundsLike(a, b)).toBe(true);
});

test.each([
  ['Quispe', 'Quiroz'],
  ['Rosa', 'Rocío'],
  ['Flores', 'Florián'],
  ['Huamán', 'Huamaní'],
  ['Mamani', 'Maman'],
  ['Juan', 'Juana'],
  ['Luis', 'Luz'],
  ['García', 'Garay'],
  ['Castro', 'Castillo'],
])('%s and %s do not', (a, b) => {
  expect(soundsLike(a, b)).toBe(false);
});

test('a reading keeps vowels apart that only the Andes hear as one', () => {
  expect(sound('pena')).toBe(sound('pina'));
  expect(reading('pena')).not.toBe(reading('pina'));
  expect(reading('quispe')).toBe(reading('kispe'));
});

test('the words of a name come without case, accents and particles', () => {
  expect(nameWords('QUISPE Vda. de HUAMÁN, Rosa María')).toEqual([
    'quispe',
    'huaman',
    'rosa',
    'maria',
  ]);
  expect(nameWords('De los Ríos y de la Torre')).toEqual(['rios', 'torre']);
  expect(nameWords('De la')).toEqual(['de', 'la']);
});

test('a husband’s name is told from a surname with a particle', () => {
  expect(looksMarried('de Huamán')).toBe(true);
  expect(looksMarried('Vda. de Huamán')).toBe(true);
  expect(looksMarried('de la Cruz')).toBe(false);
  expect(looksMarried('del Águila')).toBe(false);
  expect(looksMarried('De los Santos')).toBe(false);
});

test('numbers compare without what people put between their digits', () => {
  expect(numberOf('0-1234567 8')).toBe('012345678');
  expect(phoneDigits('+51 987 654 321')).toBe('987654321');
  expect(phoneDigits('987-654-321')).toBe('987654321');
});

test('one slip of the hand is one, swapped neighbours too', () => {
  expect(slipsApart('quispe', 'quipse')).toBe(1);
  expect(slipsApart('quispe', 'quspe')).toBe(1);
  expect(slipsApart('quispe', 'quisppe')).toBe(1);
  expect(slipsApart('quispe', 'quiste')).toBe(1);
  expect(slipsApart('rosa', 'juan')).toBe(4);
});

test('words one slip apart share something of their neighbourhoods', () => {
  for (const typed of ['quipse', 'quspe', 'quisppe', 'quiste', 'uispe']) {
    const near = new Set(neighbourhood(typed));
    expect(neighbourhood('quispe').some((one) => near.has(one))).toBe(true);
  }
});
