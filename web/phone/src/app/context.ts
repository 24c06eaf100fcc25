import { getContext, setContext } from 'svelte';
import type { Updates } from '../device/updates.svelte.ts';
import type { Drafting } from './draft.svelte.ts';
import type { Notebook } from './notebook.svelte.ts';
import type { Router } from './route.svelte.ts';
import type { SavedNotice } from './saved.svelte.ts';
import type { Voice } from './voice.svelte.ts';

/** What every screen may use. */
export type App = {
  readonly notebook: Notebook;
  readonly voice: Voice;
  readonly router: Router;
  readonly drafting: Drafting;
  readonly saved: SavedNotice;
  readonly updates: Updates;
};

const key = Symbol('app');

export function provideApp(app: App): void {
  setContext(key, app);
}

export function useApp(): App {
  return getContext<App>(key);
}
