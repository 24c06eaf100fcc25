import { describe, expect, test } from 'vitest';
import { abilities } from './abilities.ts';
import { grantsOf } from './grants.ts';
import { may, reachOf, scopeOf } from './may.ts';
import { keyAbilities, keyRoles, matrix } from './matrix.ts';
import { roles, type Role } from './roles.ts';
import { nobody, operator, type Viewer } from './viewer.ts';
import { visibleGroups, type ShownActor } from './visible.ts';
import { idFrom, type ActorId } from '../events/ids.ts';

const id = (n: number): ActorId => idFrom(`0190000a-0000-7000-8000-00000000000${n}`);
const [cerros, agua, rosa, julio] = [id(1), id(2), id(3), id(4)];

const viewer = (role: Role, at: Partial<Viewer['grants'][number]> = {}): Viewer => ({
  ...nobody,
  via: 'session',
  person: rosa,
  grants: [{ role, organisation: null, district: null, ...at }],
});
const member = (more: Partial<ShownActor> = {}): ShownActor => ({
  actor: julio,
  organisations: [cerros],
  districts: ['150115'],
  isPerson: true,
  worksWithMaterial: true,
  consents: [],
  ...more,
});

describe('health data', () => {
  test('is seen by a leader and by coordination only while the person allows it', () => {
    for (const one of [viewer('leader', { organisation: cerros }), viewer('coordinator')]) {
      expect(visibleGroups(one, member())).not.toContain('sensitive');
      expect(visibleGroups(one, member({ consents: ['sensitive-data'] }))).toContain('sensitive');
    }
  });

  test('is seen by a municipality only while the person also shares with it', () => {
    const officer = viewer('officer', { district: '150115' });
    const shares = (...consents: string[]) => visibleGroups(officer, member({ consents }));
    expect(shares('sensitive-data')).toEqual(['name', 'identity']);
    expect(shares('share-municipality')).not.toContain('sensitive');
    expect(shares('share-municipality', 'sensitive-data')).toContain('sensitive');
  });

  test('is never seen by monitoring, administration or whoever trades', () => {
    const consents = ['sensitive-data', 'share-municipality'];
    for (const role of ['recycler', 'mse', 'market', 'buyer', 'monitoring', 'administrator']) {
      const known = roles.find((one) => one === role) ?? 'public';
      const seen = visibleGroups(viewer(known, { organisation: cerros }), member({ consents }));
      expect(seen, role).not.toContain('sensitive');
    }
  });

  test('is seen by the person herself and by the data officer', () => {
    expect(visibleGroups(viewer('recycler'), member({ actor: rosa }))).toContain('sensitive');
    expect(visibleGroups(viewer('data_officer'), member())).toContain('sensitive');
  });
});

describe('who reaches whom', () => {
  test('a role without its place reaches nobody but herself', () => {
    for (const role of ['leader', 'officer', 'mse', 'market', 'buyer'] as const) {
      const reach = reachOf(viewer(role), 'actors.read');
      expect([reach.all, reach.organisations, reach.districts]).toEqual([false, [], []]);
      expect(visibleGroups(viewer(role), member({ organisations: [], districts: [] }))).toEqual([]);
    }
  });

  test('an association is not reached from another one', () => {
    const leader = viewer('leader', { organisation: agua });
    expect(may(leader, 'actors.read', member())).toBe(false);
    expect(may(leader, 'actors.read', member({ organisations: [cerros, agua] }))).toBe(true);
  });

  test('a municipality lists who holds material, and nobody else of its district', () => {
    const officer = viewer('officer', { district: '150115' });
    expect(visibleGroups(officer, member({ worksWithMaterial: false }))).toEqual([]);
  });

  test('the public and a locked phone see nothing of anybody', () => {
    expect(visibleGroups(nobody, member())).toEqual([]);
    const locked: Viewer = { ...viewer('coordinator'), via: 'sending', only: ['events.add'] };
    expect(visibleGroups(locked, member())).toEqual([]);
    expect(visibleGroups(locked, member({ actor: rosa }))).toEqual([]);
  });
});

describe('the table', () => {
  test('gives the public what is public and nothing else', () => {
    expect(Object.keys(matrix.public)).toEqual(['public.read']);
    const opened = abilities.filter((ability) => scopeOf(nobody, ability) !== 'none');
    expect(opened).toEqual(['public.read']);
  });

  test('lets no role both give accounts and see who saw what', () => {
    for (const role of roles) {
      const both = ['accounts.manage', 'access.read'] as const;
      expect(
        both.every((ability) => matrix[role][ability] !== undefined),
        role,
      ).toBe(false);
    }
  });

  test('lets no key give rights, nor be of a role that does', () => {
    for (const ability of keyAbilities) expect(ability).not.toMatch(/manage|setup|review|merge/);
    for (const role of keyRoles) expect(matrix[role]['accounts.manage']).toBeUndefined();
  });

  test('stands below the machine itself, but for the measures', () => {
    const closed = abilities.filter((ability) => scopeOf(operator, ability) !== 'all');
    expect(closed).toEqual(['metrics.read']);
  });
});

describe('rights from affiliations', () => {
  const post = { organisation: cerros, district: '150115' };

  test('the board leads, members recycle, and an official has the district of her municipality', () => {
    const association = { ...post, part: 'recyclers-association' } as const;
    expect(grantsOf([{ ...association, role: 'treasurer' }], false)).toEqual([
      { role: 'leader', organisation: cerros, district: null },
    ]);
    expect(grantsOf([{ ...association, role: 'associate' }], false)[0]?.role).toBe('recycler');
    expect(grantsOf([{ ...post, part: 'municipality', role: 'technician' }], false)).toEqual([
      { role: 'officer', organisation: cerros, district: '150115' },
    ]);
  });

  test('who is a mere associate of a market has no rights over it', () => {
    expect(grantsOf([{ ...post, part: 'market', role: 'associate' }], false)).toEqual([]);
  });

  test('a recycler without association still stands for herself', () => {
    expect(grantsOf([], true)).toEqual([{ role: 'recycler', organisation: null, district: null }]);
  });
});
