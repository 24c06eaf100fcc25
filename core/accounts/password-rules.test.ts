import { expect, test } from 'vitest';
import { checkPassword } from './password-rules.ts';

const own = { email: 'rosa.quispe@aspem.org.pe', names: ['Rosa Elena', 'Quispe', 'Mamani'] };

test.each([
  ['corta', 'access/password-short'],
  ['doce letras', 'access/password-short'],
  ['x'.repeat(201), 'access/password-long'],
  ['Contraseña2026!!', 'access/password-common'],
  ['contraseñacontraseña', 'access/password-common'],
  ['P4ssw0rd123456', 'access/password-common'],
  ['P@ssw0rd123456', 'access/password-common'],
  ['123456789012', 'access/password-common'],
  ['987654321098', 'access/password-common'],
  ['aaaaaaaaaaaaaa', 'access/password-common'],
  ['1212121212121', 'access/password-common'],
  ['qwertyuiop123', 'access/password-common'],
  ['Teamomucho2026', 'access/password-common'],
  ['RosaQuispe1975', 'access/password-personal'],
  ['mamani-quispe-99', 'access/password-personal'],
  ['rosa.quispe@aspem.org.pe', 'access/password-personal'],
])('“%s” will not do: %s', (password, code) => {
  expect(checkPassword(password, own)?.code).toBe(code);
});

test.each([
  'tres carretas azules',
  'costal verde llueve 7',
  'Quispe compra cartones viejos',
  'ñandú corre por la pampa',
  'kR8#vLp2!mQz',
])('“%s” will do', (password) => {
  expect(checkPassword(password, own)).toBeUndefined();
});
