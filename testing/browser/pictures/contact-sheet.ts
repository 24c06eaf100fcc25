import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';

const columns = 16;
const thumbWidth = 100;

/**
 * All pictures of one work in one look, small and in their order, as one JPEG: what is kept in the
 * repository, where the pictures themselves would weigh too much.
 *
 * @param files paths of PNG pictures
 * @param path where the sheet is written
 */
export async function writeContactSheet(
  browser: Browser,
  files: readonly string[],
  path: string,
): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: columns * (thumbWidth + 8) + 8, height: 400 },
  });
  const figures = files.map((file) => {
    const data = readFileSync(file).toString('base64');
    const name = basename(file, '.png').replace(/^phone-/, '');
    return `<figure><img src="data:image/png;base64,${data}" alt=""><p>${name}</p></figure>`;
  });
  await page.setContent(`<style>
    body { margin: 8px; background: #777; display: grid; gap: 8px;
      grid-template-columns: repeat(${columns}, ${thumbWidth}px); }
    figure { margin: 0; } p { margin: 0; font: 9px sans-serif; color: #fff; }
    img { width: 100%; max-height: 240px; object-fit: cover; object-position: top; }
  </style>${figures.join('')}`);
  await page.screenshot({ path, type: 'jpeg', quality: 45, fullPage: true });
  await page.close();
}
