import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, root } from '../../tools/project-files.ts';

const decisions = filesUnder('docs/decisions');
const documents = [
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'README.md',
  'README.es.md',
  ...filesUnder('docs').filter((path) => path.endsWith('.md')),
].filter((path) => existsSync(join(root, path)));

test('decisions are numbered once each and named by their subject', () => {
  const names = decisions.map((path) => path.slice('docs/decisions/'.length));
  expect(names.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
  const numbers = names.map((name) => name.slice(0, 4));
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});

test.each(decisions)('%s is a page with context, decision and consequences', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  for (const part of ['Context', 'Decision', 'Consequences']) expect(text).toContain(part);
  expect(text.split('\n').length).toBeLessThanOrEqual(80);
});

test('ARCHITECTURE.md fits on two pages', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  expect(text.split('\n').length).toBeLessThanOrEqual(160);
});

test.each(documents)('%s points only to what is there', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
  const broken = links.filter(
    (target) => !/^\w+:/.test(target) && !existsSync(join(root, dirname(path), target)),
  );
  expect(broken).toEqual([]);
});

test('both READMEs name the same commands and settings', () => {
  const told = (path: string): readonly string[] => {
    const text = readFileSync(join(root, path), 'utf8');
    const found = text.match(/npm (start|test|run [a-z-]+( -- [a-z-]+)?)|`[A-Z_]{4,}`|`\/[a-z]+/g);
    return [...new Set(found ?? [])].sort();
  };
  expect(told('README.es.md')).toEqual(told('README.md'));
});
