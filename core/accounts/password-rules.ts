import type { Problem } from '../problems/problem.ts';
import { commonPasswords } from './common-passwords.ts';

/** Letters and digits count alike; length is what makes a password hard to guess. */
export const passwordLeast = 12;
export const passwordMost = 200;
/** "aaaaaaaaaaaa" and "121212121212" are long and worth nothing. */
const differentLeast = 5;

/** What the person's own data is, that a neighbour would try first. */
export type OwnData = { readonly email: string; readonly names: readonly string[] };

/**
 * Whether a password will do. Refuses with `access/password-short`, `access/password-common` or
 * `access/password-personal`; never with what was typed.
 */
export function checkPassword(password: string, own: OwnData): Problem | undefined {
  const letters = [...password];
  if (letters.length < passwordLeast) {
    return { code: 'access/password-short', facts: { least: passwordLeast } };
  }
  if (letters.length > passwordMost) {
    return { code: 'access/password-long', facts: { most: passwordMost } };
  }
  const typed = plain(password);
  const spellings = [typed, asLetters(typed)];
  if (new Set(typed).size < differentLeast || spellings.some(isCommon)) {
    return { code: 'access/password-common', facts: {} };
  }
  const personal = spellings.some((spelling) => isPersonal(spelling, own));
  return personal ? { code: 'access/password-personal', facts: {} } : undefined;
}

/** A known word or row of keys with figures and signs around it: "Contraseña2026!!". */
function isCommon(bare: string): boolean {
  const word = bare.replace(/[^a-z]/g, '');
  const figures = bare.replace(/[^0-9]/g, '');
  const onlyFigures = word === '' && (isRow(figures) || commonPasswords.has(figures));
  return onlyFigures || commonPasswords.has(bare) || isRepeated(word);
}

/** The same known word once or several times over: "clave", "claveclave". */
function isRepeated(word: string): boolean {
  for (let length = 1; length <= word.length; length += 1) {
    const part = word.slice(0, length);
    const whole = part.repeat(Math.floor(word.length / length));
    if (whole === word && commonPasswords.has(part)) return true;
  }
  return false;
}

/** Figures that go up or down by one: 123456789012. */
function isRow(figures: string): boolean {
  const steps = [...figures].slice(1).map((figure, index) => {
    return (Number(figure) - Number(figures.charAt(index)) + 10) % 10;
  });
  return steps.length > 0 && steps.every((step) => step === steps[0] && (step === 1 || step === 9));
}

/** Only the person's own name or address, with something around it that is shorter than it. */
function isPersonal(bare: string, { email, names }: OwnData): boolean {
  const [mailbox = '', domain = ''] = plain(email).split('@');
  const own = [mailbox, domain, ...names.map(plain)]
    .flatMap((text) => [text, ...text.split(/[^a-z0-9]+/)])
    .filter((part) => part.length >= 4)
    .sort((a, b) => b.length - a.length);
  let rest = bare;
  for (const part of own) rest = rest.replaceAll(part, '');
  return rest.replace(/[^a-z]/g, '').length < 4 && rest !== bare;
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Figures and signs that stand for letters are read as letters: "p@ssw0rd". */
function asLetters(text: string): string {
  return text
    .replaceAll('@', 'a')
    .replace(/(?<=[a-z])0(?=[a-z])/g, 'o')
    .replace(/(?<=[a-z])1(?=[a-z])/g, 'i')
    .replace(/(?<=[a-z])3(?=[a-z])/g, 'e')
    .replace(/(?<=[a-z])4(?=[a-z])/g, 'a');
}
