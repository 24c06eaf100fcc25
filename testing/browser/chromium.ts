import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Debian's Chromium, headless and quiet: it downloads nothing and tells nobody. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A cheap phone and a small laptop. */
export const small = { width: 360, height: 740 };
export const wide = { width: 1280, height: 800 };

/**
 * How many times slower pages run than this machine can, so that tests which look before a page is
 * there fail here and not only on a slow machine: `AYNI_SLOW=6 npx vitest run --project browser …`.
 */
const slowness = Number(process.env['AYNI_SLOW'] ?? '1');

/** The same context, whose pages are as slow as was asked for. */
export async function slowed(context: BrowserContext): Promise<BrowserContext> {
  if (slowness <= 1) return context;
  context.on('page', (page) => void slow(page));
  await Promise.all(context.pages().map(slow));
  return context;
}

async function slow(page: Page): Promise<void> {
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  } catch {
    // A page that is closed already need not be slow.
  }
}

/** A browser for contexts that know nothing of each other. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: chromiumArgs,
  });
  const open = browser.newContext.bind(browser);
  return Object.assign(browser, {
    newContext: async (look?: Parameters<typeof open>[0]) => slowed(await open(look)),
  });
}
