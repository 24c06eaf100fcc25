import { getContext, setContext } from 'svelte';
import type { People } from '../people/people.svelte.ts';
import type { Updates } from '../device/updates.svelte.ts';
import type { Drafting } from './draft.svelte.ts';
import type { Notebook } from './notebook.svelte.ts';
import type { Router } from './route.svelte.ts';
import type { SavedNotice } from './saved.svelte.ts';
import type { Voice } from './voice.svelte.ts';

/** What every screen may use. */
export type Phone = {
  readonly people: People;
  readonly voice: Voice;
  readonly router: Router;
  readonly updates: Updates;
};

/** What screens of an open notebook may use too. */
export type App = Phone & {
  readonly notebook: Notebook;
  readonly drafting: Drafting;
  readonly saved: SavedNotice;
};

const phoneKey = Symbol('phone');
const appKey = Symbol('app');

export function providePhone(phone: Phone): void {
  setContext(phoneKey, phone);
}

export function usePhone(): Phone {
  return getContext<Phone>(phoneKey);
}

export function provideApp(app: App): void {
  setContext(appKey, app);
}

export function useApp(): App {
  return getContext<App>(appKey);
}
