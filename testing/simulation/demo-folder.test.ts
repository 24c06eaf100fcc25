import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { begin, finish, lookAt } from './demo-folder.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ayni-demo-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a folder that is not there, or has nothing in it, may be filled', () => {
  expect(lookAt(folder)).toBe('empty');
  expect(lookAt(join(folder, 'nowhere'))).toBe('empty');
});

test('a folder with data of others is never touched', () => {
  writeFileSync(join(folder, 'ledger'), 'real data');
  expect(lookAt(folder)).toBe('not ours');
});

test('an interrupted filling begins again from nothing', () => {
  begin(folder);
  writeFileSync(join(folder, 'half'), 'half of the events');
  expect(lookAt(folder)).toBe('interrupted');
  begin(folder);
  expect(existsSync(join(folder, 'half'))).toBe(false);
});

test('a folder is complete only once that was said', () => {
  begin(folder);
  finish(folder, { events: 3 });
  expect(lookAt(folder)).toBe('filled');
});

test('a mark that was cut in the middle counts as interrupted', () => {
  begin(folder);
  writeFileSync(join(folder, 'simulation.json'), '{"fil');
  expect(lookAt(folder)).toBe('interrupted');
});
