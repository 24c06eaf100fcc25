import type { Counter } from '../accounts/desk.ts';
import { settingOf } from '../store/accounts/settings.ts';
import { newLink } from './new-link.ts';

/**
 * Path of the page on which the first administrator begins, with what opens it: the first token
 * where it is still known, else a new one-time link. null once the programme is set up.
 */
export async function firstLink(desk: Counter, token: string | null): Promise<string | null> {
  const done = await settingOf(desk.db, desk.programme.id, 'set-up');
  if (done !== undefined) return null;
  if (token !== null) return `/oficina/empezar#llave=${token}`;
  const made = await newLink(desk, undefined);
  return made.ok ? made.value.path : null;
}
