import type { Browser, Page } from 'playwright-core';
import { small } from '../chromium.ts';
import { enter, Hand, type Look, type Step } from './hand.ts';
import { leader } from './walk-leader.ts';
import { leading } from './walk-leading.ts';
import { meetings, practices } from './walk-meetings.ts';
import { giver, verifier } from './walk-others.ts';
import { diagnosis, ownPathway, pathways, trade } from './walk-progress.ts';
import { recycler, withoutSignal } from './walk-recycler.ts';
import { startWorld, type Works, type World } from './world.ts';

const normal = { screen: 'paper', text: 'normal' } as const;

/** The looks in which every screen is taken: both languages, full sun, the largest letters. */
export const looks: readonly Look[] = [
  { name: 'es', language: 'es', ...normal },
  { name: 'en', language: 'en', ...normal },
  { name: 'sun', language: 'es', screen: 'sun', text: 'normal' },
  { name: 'largest', language: 'es', screen: 'paper', text: 'largest' },
];

const walks: Readonly<Record<Works, readonly Step[]>> = {
  recycler: [...recycler, ...ownPathway, ...withoutSignal],
  leader: [...leader, ...meetings, ...pathways, ...trade, ...leading],
  giver: [...diagnosis, ...trade, ...giver],
  verifier: [...verifier, ...practices],
};

/** Which of the pictures are to be taken; everything where nothing is said. */
export type Wanted = { readonly look?: string; readonly work?: string };

/**
 * Takes the pictures of every screen of the phone, each work on a phone of its own against a
 * running program of its own, and answers what could be measured to be wrong with them.
 *
 * @param save writes the picture of a page under a name
 */
export async function takePhone(
  browser: Browser,
  save: (page: Page, name: string) => Promise<void>,
  wanted: Wanted = {},
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of looks) {
    if (wanted.look !== undefined && wanted.look !== look.name) continue;
    const world = await startWorld();
    try {
      for (const work of ['recycler', 'giver', 'verifier', 'leader'] as const) {
        if (wanted.work !== undefined && wanted.work !== work) continue;
        faults.push(...(await takeWork(browser, { look, save, work, world })));
      }
    } finally {
      await world.close();
    }
  }
  return faults;
}

type Taking = {
  readonly look: Look;
  readonly save: (page: Page, name: string) => Promise<void>;
  readonly work: Works;
  readonly world: World;
};

async function takeWork(browser: Browser, taking: Taking): Promise<readonly string[]> {
  const { look, save, work, world } = taking;
  const context = await browser.newContext({
    baseURL: world.url,
    viewport: small,
    locale: look.language === 'es' ? 'es-PE' : 'en-GB',
  });
  await context.addInitScript(
    ({ language, screen, text }) => {
      const key = 'ayni.campo.preferences';
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
      // Preferences that lack one are not read: the first page would come as if none were kept.
      const first = { language, voice: true };
      localStorage.setItem(key, JSON.stringify(Object.assign(first, kept, { screen, text })));
    },
    { language: look.language, screen: look.screen, text: look.text },
  );
  const page = await context.newPage();
  const hand = new Hand({ context, page }, look, (of, name) => save(of, `${name}-${look.name}`));
  try {
    if (work === 'recycler') {
      await page.goto('/campo/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await hand.walk('door', [['closed', () => Promise.resolve()]]);
    }
    await enter(page, await world.invite(work));
    await hand.walk(work, walks[work]);
  } finally {
    await context.close();
  }
  return hand.faults;
}
