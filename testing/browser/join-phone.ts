import type { Page } from 'playwright-core';

/** Types digits on the pad of the PIN. */
export async function typePin(page: Page, pin: string): Promise<void> {
  const pad = page.getByRole('group', { name: 'Teclado del PIN' });
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
}

/** Opens the link of an invitation and chooses a PIN. */
export async function joinPhone(page: Page, link: string, pin: string): Promise<void> {
  await page.goto(link);
  const other = page.getByRole('button', { name: 'Otra persona' });
  const yes = page.getByRole('button', { name: 'Sí, continuar' });
  await yes.or(other).first().waitFor();
  if (await other.isVisible()) await other.click();
  await yes.click();
  await typePin(page, pin);
  await page.getByRole('heading', { name: 'Escribir el PIN otra vez' }).waitFor();
  await typePin(page, pin);
  await page.getByRole('navigation').waitFor({ timeout: 20_000 });
}
