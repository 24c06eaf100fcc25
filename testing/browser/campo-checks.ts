import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { small, wide } from './chromium.ts';

/** What every screen of the phone has to hold: for people who use it by ear, by keys, in sun. */
export async function expectNoViolation(page: Page): Promise<void> {
  for (const viewport of [small, wide]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    expect(found, `${page.url()} at ${viewport.width}`).toEqual([]);
  }
  await page.setViewportSize(small);
}

/** Nothing to be pressed is smaller than 48 px, no text than 18 px, nothing is cut at the side. */
export async function expectLargeEnough(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('button, a, input, select')) {
      const { width, height } = element.getBoundingClientRect();
      if (width < 48 || height < 48) found.push(`${element.textContent} ${width}×${height}`);
    }
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (own && size < 18) found.push(`${element.textContent} ${size}px`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`wider than the screen: ${scrollWidth}`);
    return found;
  });
  expect(small, page.url()).toEqual([]);
}
