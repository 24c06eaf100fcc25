import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problems } from '../../core/problems/catalogue.ts';
import type { ProblemCode, ProblemKind, Reaction } from '../../core/problems/problem.ts';
import { root } from '../../tools/project-files.ts';
import { problemWords as english } from '../../words/en/problems.ts';
import { problemWords as spanish } from '../../words/es/problems.ts';
import { ourFiles } from './law.ts';

const codes = Object.keys(problems) as ProblemCode[];
const documented = [
  ...readFileSync(join(root, 'docs/problems.md'), 'utf8').matchAll(/^### (.+)$/gm),
];

const statuses: Readonly<Record<Reaction, readonly number[]>> = {
  mend: [400, 415, 422],
  look: [409],
  wait: [202],
  'ask-permission': [401, 403],
  'look-elsewhere': [404],
  'send-less': [413, 429],
  retry: [503],
  operator: [500, 507],
};

test('every problem is documented, and every documented problem exists', () => {
  expect(documented.map(([, code]) => code)).toEqual(codes);
});

test.each(codes)('%s is worded in both languages with only the facts it declares', (code) => {
  for (const words of [spanish, english]) {
    const { title, sentence, remedy } = words[code];
    const kind: ProblemKind = problems[code];
    const facts = Object.fromEntries(kind.facts.map((name) => [name, `{${name}}`]));
    const texts = [title, sentence(facts), remedy(facts)];
    // A fact that is not declared would read as a dash.
    expect(texts.join(' ')).not.toMatch(/undefined|NaN|\[object|—/);
    for (const text of texts) expect(text.length).toBeGreaterThan(5);
    expect(texts.slice(1).every((text) => text.endsWith('.'))).toBe(true);
  }
});

test.each(codes)('%s has the status that its reaction promises', (code) => {
  const { reaction, status }: ProblemKind = problems[code];
  expect(statuses[reaction]).toContain(status);
});

test('Spanish speaks in neutral forms, neither tú nor usted', () => {
  const personal = /\b(usted|ustedes|tú|tu|tus|puedes|puede usted|debes|verifica|revisa)\b/i;
  const texts = codes.flatMap((code) => {
    const { title, sentence, remedy } = spanish[code];
    return [title, sentence({}), remedy({})];
  });
  expect(texts.filter((text) => personal.test(text))).toEqual([]);
});

test('no code is used that the catalogue does not have', () => {
  const rooms = new Set(codes.map((code) => code.split('/')[0]));
  const used = ourFiles()
    .filter(({ path }) => !path.endsWith('.test.ts') && !path.startsWith('testing/laws/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/code: '([a-z]+\/[a-z-]+)'/g)].map(([, code = '']) => ({ path, code })),
    )
    .filter(({ code }) => rooms.has(code.split('/')[0]) && !codes.some((one) => one === code));
  expect(used).toEqual([]);
});
