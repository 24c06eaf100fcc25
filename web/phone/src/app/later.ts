/** Screens that come in files of their own, so that the first one need not wait for them. */
export const later = {
  key: () => import('../screens/Setup.svelte'),
  holder: () => import('../screens/SetupHolder.svelte'),
  annul: () => import('../screens/Annul.svelte'),
  settings: () => import('../screens/Settings.svelte'),
  join: () => import('../screens/people/Join.svelte'),
  chooser: () => import('../screens/people/Chooser.svelte'),
  forWhom: () => import('../screens/people/ForWhom.svelte'),
  barred: () => import('../screens/people/Barred.svelte'),
  more: () => import('../screens/more/More.svelte'),
  register: () => import('../screens/more/Register.svelte'),
  card: () => import('../screens/more/Card.svelte'),
  sheet: () => import('../screens/more/Sheet.svelte'),
} as const;

/** Fetches them before they are needed, where the phone may not keep files. */
export function fetchScreens(): void {
  for (const fetchOne of Object.values(later)) fetchOne().catch(() => undefined);
}
