import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { small, wide } from './chromium.ts';
import { faultsOf } from './screen-faults.ts';

/** What every screen of the phone has to hold: for people who use it by ear, by keys, in sun. */
export async function expectNoViolation(page: Page): Promise<void> {
  for (const viewport of [small, wide]) {
    await page.setViewportSize(viewport);
    // Without frames to look into, the page itself is enough: no second one is opened each time.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    expect(found, `${page.url()} at ${viewport.width}`).toEqual([]);
  }
  await page.setViewportSize(small);
}

/** Nothing is too small to press or to read, and nothing is cut off or leaves the screen. */
export async function expectLargeEnough(page: Page): Promise<void> {
  expect(await page.evaluate(faultsOf), page.url()).toEqual([]);
}

/** Both of it. */
export async function expectUsable(page: Page): Promise<void> {
  await expectNoViolation(page);
  await expectLargeEnough(page);
}
