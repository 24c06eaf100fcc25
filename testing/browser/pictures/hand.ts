import type { BrowserContext, Locator, Page } from 'playwright-core';
import { small } from '../chromium.ts';
import { phone as en } from '../../../words/en/phone.ts';
import { phone as es } from '../../../words/es/phone.ts';
import { onePixel } from '../one-pixel.ts';
import { faultsOf } from '../screen-faults.ts';

/** How the phone is set while its pictures are taken. */
export type Look = {
  readonly name: string;
  readonly language: 'es' | 'en';
  readonly screen: 'paper' | 'sun';
  readonly text: 'normal' | 'largest';
};

/** One picture: what is done before it is taken. */
export type Step = readonly [name: string, act: (hand: Hand) => Promise<unknown>];

const pauseMs = 350;
const tallest = 2_600;
export const pin = '739604';

/** A hand on one phone: it taps, types, goes offline, and has pictures taken. */
export class Hand {
  readonly faults: string[] = [];
  readonly page: Page;
  readonly context: BrowserContext;
  readonly look: Look;
  readonly #save: (page: Page, name: string) => Promise<void>;

  constructor(
    { context, page }: { readonly context: BrowserContext; readonly page: Page },
    look: Look,
    save: (page: Page, name: string) => Promise<void>,
  ) {
    this.context = context;
    this.page = page;
    this.look = look;
    this.#save = save;
    page.setDefaultTimeout(4_000);
  }

  get words(): typeof es {
    return this.look.language === 'es' ? es : en;
  }

  /** Takes the steps; one that cannot be taken is a fault, and the next is tried. */
  async walk(work: string, steps: readonly Step[]): Promise<void> {
    for (const [index, [name, act]] of steps.entries()) {
      const picture = `phone-${work}-${String(index + 1).padStart(3, '0')}-${name}`;
      try {
        await act(this);
      } catch (error) {
        const [first] = String(error).split('\n');
        this.faults.push(`${picture} (${this.look.name}): not reached: ${first ?? ''}`);
      }
      await this.#picture(picture);
    }
  }

  /** The whole screen: as high as what is on it, so that nothing hides below. */
  async #picture(name: string): Promise<void> {
    const { page } = this;
    await page.waitForTimeout(pauseMs);
    const found = await page.evaluate(faultsOf);
    this.faults.push(...found.map((fault) => `${name} (${this.look.name}): ${fault}`));
    await this.#grow();
    await this.#save(page, name);
    await page.setViewportSize(small);
  }

  /** Some of what is on a screen grows with it: it is measured again. */
  async #grow(): Promise<void> {
    const { page } = this;
    let { height } = small;
    for (let left = 3; left > 0 && height < tallest; left -= 1) {
      const hidden = await page.evaluate(() => {
        const main = document.querySelector('main');
        main?.scrollTo(0, 0);
        return main ? main.scrollHeight - main.clientHeight : 0;
      });
      if (hidden === 0) return;
      height = Math.min(height + hidden, tallest);
      await page.setViewportSize({ width: small.width, height });
    }
  }

  async open(route: string): Promise<void> {
    const { page } = this;
    const hash = `#/${route}`;
    // The same address again would change nothing.
    if (page.url().endsWith(hash)) {
      await page.evaluate(() => (location.hash = '#/carne'));
      await page.waitForTimeout(pauseMs);
    }
    await page.evaluate((to) => (location.hash = to), hash);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForTimeout(pauseMs);
  }

  /** A button or link by its name, or by a selector within the screen. */
  async press(name: RegExp): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();
  }

  async tap(selector: string, index = 0): Promise<void> {
    await this.page.locator(`main ${selector}`).nth(index).click();
  }

  /** The one big button of the screen. */
  primary(): Promise<void> {
    return this.#primary().click();
  }

  #primary(): Locator {
    return this.page.locator('main .primary').last();
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.page.locator(`main ${selector}`).first().fill(text);
  }

  async type(digits: string): Promise<void> {
    const { collect } = this.words;
    const pad = this.page.getByRole('group', { name: collect.pad });
    for (const key of digits) {
      const name = key === '.' ? collect.point : key;
      await pad.getByRole('button', { name, exact: true }).click();
    }
  }

  /** Nothing is left of what was typed before. */
  async erase(): Promise<void> {
    for (let count = 8; count > 0; count -= 1) await this.page.keyboard.press('Backspace');
  }

  /** Chooses where material comes from, where it is asked. */
  async source(): Promise<void> {
    const { page } = this;
    const pad = page.getByRole('group', { name: this.words.collect.pad });
    const household = page.getByRole('button', { name: /^(Viviendas|Households)$/ });
    await household.or(pad).first().waitFor();
    if (await household.isVisible()) await household.click();
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  /** A picture from a camera that does not exist. */
  async photo(): Promise<void> {
    const chosen = { name: 'foto.png', mimeType: 'image/png', buffer: onePixel };
    await this.page.locator('main input[type=file]').first().setInputFiles(chosen);
    await this.page.waitForTimeout(pauseMs);
  }
}

/** The link of an invitation opened, a PIN chosen; the words of the page may be of any language. */
export async function enter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.locator('.answers .primary').click();
  const type = async (): Promise<void> => {
    const pad = page.locator('.pad');
    await pad.waitFor();
    for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  };
  await type();
  await page.waitForFunction(() => document.querySelectorAll('.dot.full').length === 0);
  await type();
  await page.getByRole('navigation').waitFor({ timeout: 30_000 });
  await page.waitForLoadState('networkidle');
}
