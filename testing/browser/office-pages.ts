import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Role } from '../../core/access/roles.ts';
import { openBrowser, small, wide } from './chromium.ts';
import { startOfficeProgram, type OfficeProgram } from './office-program.ts';
import { enterAs } from './register-program.ts';

/** The office of a small simulated programme, and a browser to look at it. */
export type Office = {
  readonly program: OfficeProgram;
  /** Somebody signed in through the door of the simulation as this role. */
  enter(role: Role, look?: Parameters<Browser['newContext']>[0]): ReturnType<typeof enterAs>;
  close(): Promise<void>;
};

/** Needs the built site. */
export async function openOffice(): Promise<Office> {
  const browser = await openBrowser();
  const program = await startOfficeProgram({ filled: true });
  return {
    program,
    enter: (role, look) => enterAs(browser, program, role, look),
    close: async () => {
      await browser.close();
      await program.close();
    },
  };
}

/** What a browser writes down as wrong from now on, each with the page where it was. */
export function errorsOf(...pages: readonly Page[]): readonly string[] {
  const errors: string[] = [];
  for (const page of pages) {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
  }
  return errors;
}

/** Nothing wider than the page, and nothing that axe complains of, on both sizes. */
export async function looksGood(page: Page): Promise<void> {
  for (const size of [small, wide]) {
    await page.setViewportSize(size);
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(wider, { message: page.url() }).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const found = violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
    expect(found, `${page.url()} at ${size.width}`).toEqual([]);
  }
}
