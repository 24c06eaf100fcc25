import { setTimeout as pause } from 'node:timers/promises';
import { chance as chanceOf, type Chance } from '../simulation/chance.ts';
import { registerAlliance, type Alliance } from './alliance.ts';
import type { App } from './app.ts';
import type { EngineName } from '../engines.ts';
import { answerCuts, requestCuts, type Fate, type Seen } from './hostile-net.ts';
import { openHome, type Home } from './hostile-world.ts';
import { madeAnswers } from './made-answers.ts';
import { judge, type Verdict } from './oracle.ts';
import { anHour, SimPhone, twoDays } from './sim-phone.ts';

export type DayPlan = {
  readonly engine: EngineName;
  /** Names everything that chance decides. */
  readonly seed: string;
  readonly phones: number;
  /** Of all phones together. */
  readonly weighings: number;
  /** In the middle of the day the server's disk breaks, and it comes back from an older backup. */
  readonly restores: boolean;
};

export type DayResult = Verdict & {
  readonly requests: number;
  readonly fates: Readonly<Record<string, number>>;
  readonly kills: number;
  readonly fullTold: number;
  readonly evicted: number;
};

type Mood = 'fair' | 'bad' | 'away' | 'portal' | 'narrow';
type Day = {
  readonly home: Home;
  readonly alliance: Alliance;
  readonly fates: Map<string, number>;
  /** Weighings over which the server fails, until it is mended. */
  readonly poison: Set<string>;
  kills: number;
};

/** One day of several people in the hostile world, and what became of all that they weighed. */
export async function hostileDay(plan: DayPlan): Promise<DayResult> {
  const chance = chanceOf(plan.seed);
  const home = await openHome(plan.engine);
  const phones: SimPhone[] = [];
  try {
    const alliance = await registerAlliance(home, chance.fork('alliance'));
    const day: Day = { home, alliance, fates: new Map(), poison: new Set(), kills: 0 };
    for (let i = 0; i < plan.phones; i += 1) {
      const own = chance.fork(`phone ${i}`);
      const at = { chance: own, clock: home.passed };
      const phone = new SimPhone(`phone ${i}`, alliance.enrolled, at);
      await phone.connect(home.port);
      phones.push(phone);
    }
    const each = Math.ceil(plan.weighings / plan.phones);
    const troubles = serverTroubles(home, plan, chance.fork('server'));
    await Promise.all(phones.map((phone) => work(phone, { each, day, plan })));
    await troubles;
    await home.back();
    await calmDown(phones, day);
    const verdict = await judge(phones, home.ask);
    const count = (of: (phone: SimPhone) => number): number =>
      phones.reduce((sum, phone) => sum + of(phone), 0);
    return {
      ...verdict,
      requests: [...day.fates.values()].reduce((sum, times) => sum + times, 0),
      fates: Object.fromEntries([...day.fates].sort()),
      kills: day.kills,
      fullTold: count(({ fullTold }) => fullTold),
      evicted: count(({ evicted }) => evicted.length),
    };
  } finally {
    for (const phone of phones) await phone.switchOff();
    await home.close();
  }
}

/** The server goes away and comes back; or it comes back as it was before. */
async function serverTroubles(
  home: Home,
  { restores, weighings }: DayPlan,
  chance: Chance,
): Promise<void> {
  await pause(chance.whole(0, weighings / 4));
  const file = restores ? await home.backUp() : undefined;
  await pause(chance.whole(0, weighings / 4));
  await home.away();
  await pause(chance.whole(20, 100));
  if (file === undefined) await home.back();
  else await home.restoreFrom(file);
}

type Work = { readonly each: number; readonly day: Day; readonly plan: DayPlan };

/** A person at work: weighs, and meets what chance sends. */
async function work(phone: SimPhone, { each, day, plan }: Work): Promise<void> {
  const { chance } = phone;
  const meet = hazardsOf(phone, day, plan);
  let mood: Mood = 'fair';
  phone.fate = (seen) => {
    const fate = fateIn(mood, seen, { chance, poison: day.poison });
    const name = 'at' in fate ? `${fate.do} ${fate.at}` : 'answer' in fate ? fate.answer : fate.do;
    day.fates.set(name, (day.fates.get(name) ?? 0) + 1);
    return fate;
  };
  for (let weighed = 0; weighed < each;) {
    if (chance.happens(0.04)) mood = chance.pick(moods);
    if (chance.happens(0.16)) await chance.pick(meet)();
    if (chance.happens(0.5)) await pause(chance.whole(0, 8));
    phone.closeDead();
    const app = phone.apps.length === 0 ? await reopen(phone) : chance.pick(phone.apps);
    if (app.line === 'locked' && chance.happens(0.2)) await phone.signIn();
    if (await weigh(phone, app, day)) weighed += 1;
  }
}

const moods: readonly Mood[] = ['fair', 'bad', 'bad', 'bad', 'away', 'portal', 'narrow'];

async function reopen(phone: SimPhone): Promise<App> {
  const space = phone.space;
  // Whoever opens the app has made room first, or it could not even open.
  phone.space = undefined;
  const app = await phone.openApp(phone.chance.happens(0.1));
  phone.space = space;
  return app;
}

/** @returns whether she did her part of it: what the phone had no space for is weighed again. */
async function weigh(phone: SimPhone, app: App, { alliance, poison }: Day): Promise<boolean> {
  const { chance } = phone;
  const wrong = chance.happens(0.01) ? { material: 'moon-dust' } : {};
  const waits = chance.happens(0.01) ? { setup: { place: alliance.yard } } : {};
  const saved = await phone.weigh(app, chance.whole(1, 90_000), { ...wrong, ...waits });
  if (saved.is === 'saved' && chance.happens(0.002)) poison.add(saved.record.id);
  if (saved.is === 'full') phone.space = undefined;
  return saved.is === 'saved';
}

/** What can happen to a phone at any moment. */
function hazardsOf(
  phone: SimPhone,
  day: Day,
  plan: DayPlan,
): readonly (() => void | Promise<unknown>)[] {
  const { chance } = phone;
  const anyApp = (): App | undefined =>
    phone.apps.length > 0 ? chance.pick(phone.apps) : undefined;
  let updates = 1;
  let evictions = plan.restores ? 0 : 1;
  return [
    () => anyApp()?.poke(),
    () => (phone.apps.length < 2 ? reopen(phone) : undefined),
    () => {
      day.kills += 1;
      anyApp()?.kill();
    },
    () => {
      day.kills += 1;
      anyApp()?.killIn(chance.whole(0, 60));
    },
    () => {
      phone.space = chance.whole(0, 12);
    },
    () => {
      phone.aheadMs = chance.whole(-twoDays, twoDays);
    },
    () => day.home.pass(chance.whole(0, anHour)),
    () => phone.net.deliverLate(),
    async () => {
      updates -= 1;
      phone.space = undefined;
      if (updates === 0) await phone.update();
    },
    async () => {
      evictions -= 1;
      if (evictions === 0 && chance.happens(0.3)) await phone.evict();
    },
  ];
}

function fateIn(
  mood: Mood,
  seen: Seen,
  { chance, poison }: { readonly chance: Chance; readonly poison: ReadonlySet<string> },
): Fate {
  if (mood === 'away') return { do: 'cut-request', at: 'before' };
  if (mood === 'portal') {
    return { do: 'made', answer: chance.pick(madeAnswers.filter((name) => /portal/.test(name))) };
  }
  if (mood === 'narrow' && seen.bodyBytes > 900) return { do: 'made', answer: 'too-large-page' };
  if (seen.ids.some((id) => poison.has(id))) return { do: 'made', answer: 'error-500' };
  if (mood === 'bad' && chance.happens(0.6)) return anyTrouble(chance);
  return { do: 'pass' };
}

function anyTrouble(chance: Chance): Fate {
  return chance.pick<() => Fate>([
    () => ({ do: 'cut-request', at: chance.pick(requestCuts) }),
    () => ({ do: 'cut-request', at: chance.pick(requestCuts) }),
    () => ({ do: 'cut-answer', at: chance.pick(answerCuts) }),
    () => ({ do: 'cut-answer', at: chance.pick(answerCuts) }),
    () => ({ do: 'double' }),
    () => ({ do: 'overtaken' }),
    () => ({ do: 'wrong-key' }),
    () => ({ do: 'made', answer: chance.pick(madeAnswers) }),
  ])();
}

/** The weather clears, and nobody touches the phone any more: all that can arrive has to. */
async function calmDown(phones: readonly SimPhone[], day: Day): Promise<void> {
  day.poison.clear();
  for (const phone of phones) {
    phone.fate = () => ({ do: 'pass' });
    phone.space = undefined;
    phone.aheadMs = 0;
    await phone.net.deliverLate();
  }
  await day.alliance.registerYard().catch(() => undefined);
  for (const phone of phones) await settled(phone, day.home);
  // Whoever opens the notebook again asks about what waited, and hears of another epoch.
  for (const phone of phones) {
    for (const app of phone.apps.splice(0)) app.kill();
    await (await phone.openApp()).learn();
    await settled(phone, day.home);
  }
}

/** Long, because others may work on this machine too. */
const patienceMs = 120_000;

/** Waits until a phone has nothing left to send; half an hour passes for what is stuck. */
export async function settled(phone: SimPhone, home: Pick<Home, 'pass'>): Promise<void> {
  const until = performance.now() + patienceMs;
  phone.closeDead();
  if (phone.apps.length === 0) await phone.openApp();
  for (;;) {
    const { queued, resting } = await phone.waiting();
    if (queued + resting === 0) return;
    if (performance.now() > until) {
      throw new Error(`${phone.name} still has ${queued} to send and ${resting} resting`);
    }
    if (queued === 0) home.pass(anHour);
    for (const app of phone.apps) {
      if (app.line === 'locked') app.keyGiven();
      else app.poke();
    }
    await pause(5);
  }
}
