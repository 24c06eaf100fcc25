import { later } from './later.ts';

/** Fetches all screens before they are needed, where the phone may not keep files. */
export function fetchScreens(): void {
  const behind = [
    () => import('./Shell.svelte'),
    () => import('../screens/NotebookScreen.svelte'),
    ...Object.values(later),
  ];
  for (const fetchOne of behind) fetchOne().catch(() => undefined);
}
