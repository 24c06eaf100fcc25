import { describe, expect, test } from 'vitest';
import { roleOf } from './grants.ts';

describe('who speaks for an organisation', () => {
  test('a community kitchen’s board says what food it took in; its cooks do not', () => {
    expect(roleOf({ role: 'president', part: 'community' })).toBe('market');
    expect(roleOf({ role: 'representative', part: 'community' })).toBe('market');
    expect(roleOf({ role: 'worker', part: 'community' })).toBe(undefined);
    expect(roleOf({ role: 'associate', part: 'community' })).toBe(undefined);
  });

  test('an associate of a market has her rights from her own stall', () => {
    expect(roleOf({ role: 'associate', part: 'market' })).toBe(undefined);
    expect(roleOf({ role: 'owner_manager', part: 'mse' })).toBe('mse');
  });
});
