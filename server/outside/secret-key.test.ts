import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { secretKeyOf } from './secret-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'ayni-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what one start seals the next one opens, with a key that only its user can read', () => {
  const sealed = secretKeyOf(folder, undefined).seal('JBSWY3DPEHPK3PXP');
  expect(sealed).not.toContain('JBSWY3DP');
  expect(secretKeyOf(folder, undefined).open(sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600);
});

test('another key opens nothing, nor does a text that was changed', () => {
  const key = secretKeyOf(folder, 'a'.repeat(32));
  const sealed = key.seal('JBSWY3DPEHPK3PXP');
  expect(key.seal('JBSWY3DPEHPK3PXP')).not.toBe(sealed);
  expect(secretKeyOf(folder, 'b'.repeat(32)).open(sealed)).toBeUndefined();
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(key.open(changed)).toBeUndefined();
  expect(key.open('')).toBeUndefined();
});

test('marks are the same for the same text and purpose, and for nothing else', () => {
  const key = secretKeyOf(folder, undefined);
  expect(key.mark('invitation', '7K3M9QRT')).toBe(key.mark('invitation', '7K3M9QRT'));
  expect(key.mark('recovery', '7K3M9QRT')).not.toBe(key.mark('invitation', '7K3M9QRT'));
});
