import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../../tools/project-files.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { takePhone, type Wanted } from './take-phone.ts';

/**
 * Every screen of the phone in every look, kept in `.build/screens/phone/`, and of each work and
 * language a sheet in `docs/pictures/`.
 *
 * @param wanted only these; sheets are made of what is whole
 * @returns what could be measured to be wrong with them, a sentence each
 */
export async function keepPhonePictures(
  browser: Browser,
  wanted: Wanted,
): Promise<readonly string[]> {
  const folder = join(root, '.build/screens/phone');
  mkdirSync(folder, { recursive: true });
  const taken: string[] = [];
  const faults = await takePhone(
    browser,
    async (page, name) => {
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      taken.push(path);
    },
    wanted,
  );
  for (const work of ['recycler', 'leader', 'giver', 'verifier']) {
    for (const language of ['es', 'en']) {
      const own = taken.filter(
        (path) => path.includes(`/phone-${work}-`) && path.endsWith(`-${language}.png`),
      );
      if (own.length === 0) continue;
      const sheet = join(root, 'docs/pictures', `phone-${work}-${language}.jpg`);
      await writeContactSheet(browser, own, sheet);
    }
  }
  return faults;
}
