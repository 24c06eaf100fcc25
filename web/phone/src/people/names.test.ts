import { expect, test } from 'vitest';
import { codeIn, initialsOf, plainName, shapeOf, shapes, shortName } from './names.ts';

test('a person is shown by the first name, and by one letter more only where two share it', () => {
  expect(shortName('Rosa Quispe Mamani', ['Carmen Rojas'])).toBe('Rosa');
  expect(shortName('Rosa Quispe Mamani', ['Rosa Huamán', 'Rosa Quispe Mamani'])).toBe('Rosa Q.');
  expect(initialsOf('rosa quispe mamani')).toBe('RQ');
  expect(initialsOf('Ñusta')).toBe('Ñ');
});

test('a name of a list is said with the first name first', () => {
  expect(plainName('Quispe Mamani, Rosa')).toBe('Rosa Quispe Mamani');
  expect(plainName('Rosa Quispe')).toBe('Rosa Quispe');
});

test('neighbours in the list never share a shape', () => {
  for (let mark = 0; mark < 20; mark += 1) expect(shapeOf(mark)).not.toBe(shapeOf(mark + 1));
  expect(new Set(shapes.map((_, mark) => shapeOf(mark))).size).toBe(shapes.length);
});

test('the code is found in a link, in small letters and with spaces', () => {
  expect(codeIn('https://ayni.example/campo/#invitacion=7KQ4MZ2X')).toBe('7KQ4MZ2X');
  expect(codeIn(' 7kq4-mz2x ')).toBe('7KQ4MZ2X');
  expect(codeIn('7KQ4')).toBeUndefined();
});
