import type { Id } from '../../../../core/events/ids.ts';
import { instant, type Instant } from '../../../../core/quantities/instant.ts';
import { uuidV7 } from '../../../../wire/phone-ids.ts';

/** Clock and chance of this phone: the only place where the app asks for them. */
export function now(): Instant {
  return instant(Date.now());
}

export function newId<N extends string>(): Id<N> {
  return uuidV7<N>(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** 192 bits of chance as a text: what makes the hash of something personal say nothing. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_');
}

/** Reads a sentence aloud where the phone can; says nothing otherwise. */
export function speak(sentence: string, language: string): void {
  if (!('speechSynthesis' in globalThis)) return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.lang = language;
  speechSynthesis.speak(utterance);
}

export function hush(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel();
}

export function buzz(): void {
  if ('vibrate' in navigator) navigator.vibrate(80);
}

/** Asks the browser to keep our data when space runs short; its answer is shown in the settings. */
export async function askToPersist(): Promise<boolean | null> {
  if (!('storage' in navigator)) return null;
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

export async function isPersisted(): Promise<boolean | null> {
  return 'storage' in navigator ? navigator.storage.persisted() : null;
}

/** Hands a text file to the person. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
