import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect } from 'vitest';
import { chance } from '../simulation/chance.ts';
import type { EngineName } from '../engines.ts';
import { registerAlliance, type Alliance } from './alliance.ts';
import { settled } from './hostile-day.ts';
import type { Fate, Seen } from './hostile-net.ts';
import { openHome, type Home } from './hostile-world.ts';
import { judge, type Verdict } from './oracle.ts';
import { SimPhone } from './sim-phone.ts';

/** One alliance with its program, to which phones are added; closed after the file's last test. */
export type Scene = {
  readonly home: Home;
  readonly alliance: Alliance;
  /** A phone with the app open. */
  phone(): Promise<SimPhone>;
  /** All settles, and the oracle finds nothing wrong with any phone of the scene. */
  well(phone: SimPhone): Promise<Verdict>;
};

export async function openScene(engine: EngineName): Promise<Scene> {
  const home = await openHome(engine);
  const alliance = await registerAlliance(home, chance(engine));
  const phones: SimPhone[] = [];
  afterAll(async () => {
    for (const phone of phones) await phone.switchOff();
    await home.close();
  });
  return {
    home,
    alliance,
    phone: async () => {
      const name = `phone ${phones.length}`;
      const at = { chance: chance(name), clock: home.passed };
      const phone = new SimPhone(name, alliance.enrolled, at);
      await phone.connect(home.port);
      await phone.openApp();
      phones.push(phone);
      return phone;
    },
    well: async (phone) => {
      await settled(phone, home);
      const verdict = await judge(phones, home.ask);
      expect(verdict.wrong).toEqual([]);
      return verdict;
    },
  };
}

/** Weighs so often with the first open app, and expects to be told that it is saved. */
export async function weighs(phone: SimPhone, times: number, grams = 5_000): Promise<void> {
  const [app] = phone.apps;
  if (app === undefined) throw new Error('no app is open');
  for (let i = 0; i < times; i += 1) {
    const saved = await phone.weigh(app, grams + i);
    expect(saved.is).toBe('saved');
  }
}

const isBatch = ({ path }: Seen): boolean => path === '/api/v1/events';

/** The first batches meet these fates; what comes after them passes. */
export function fatesOf(...fates: readonly Fate[]): (seen: Seen) => Fate {
  const left = [...fates];
  return (seen) => (isBatch(seen) ? left.shift() : undefined) ?? { do: 'pass' };
}

export const away = (): Fate => ({ do: 'cut-request', at: 'before' });

/** Waits until something is so; fails after a while, also on a busy machine. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await what())) {
    if (performance.now() > end) throw new Error('it never was so');
    await pause(5);
  }
}
