/// <reference lib="webworker" />
/**
 * Keeps the app's own files, so that it opens without signal. Data never passes here: records are
 * in the database and go out by `src/sync`. A new version waits until the old tabs are closed, or
 * until somebody asks for it in the only one, so nobody loses a half-typed weight.
 */
import type { Built } from './built.ts';
import { fetchFiles } from './fetch-files.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __BUILT__: Built;

const { version, everybodys, packs, alone, together } = __BUILT__;
const cachesOfApp = 'ayni-campo-';
const cacheName = `${cachesOfApp}${version}`;
const shell = '/campo/';
/** An address in the cache that says: this pack is kept here, in this version and the next. */
const markOf = (pack: string): string => `${shell}kept/${pack}`;

self.addEventListener('install', (event) => {
  event.waitUntil(packsKept().then((kept) => keep(kept, ['', ...everybodys])));
});

/** The packs that any version on this phone keeps. */
async function packsKept(): Promise<readonly string[]> {
  const kept: string[] = [];
  for (const pack of Object.keys(packs)) if (await caches.match(markOf(pack))) kept.push(pack);
  return kept;
}

/** Keeps these packs, all or none, the marks last. What an older version has is not fetched. */
async function keep(asked: readonly string[], others: readonly string[] = []): Promise<void> {
  const cache = await caches.open(cacheName);
  const wanted = new Set([...others, ...asked.flatMap((pack) => packs[pack] ?? [])]);
  const found = new Map<string, Response>();
  for (const name of wanted) {
    const at = `${shell}${name}`;
    if (await cache.match(at)) wanted.delete(name);
    // A name with a hash always means the same file; the others are those of one version.
    const older = name in alone ? await caches.match(at) : undefined;
    if (older) found.set(name, older);
  }
  const missing = [...wanted].filter((name) => !found.has(name));
  const fetched = await fetchFiles(shell, missing, { alone, together });
  for (const [name, answer] of [...found, ...fetched]) {
    if (wanted.has(name)) await cache.put(`${shell}${name}`, answer);
  }
  for (const pack of asked) await cache.put(markOf(pack), new Response(''));
}

/** `{ keep: [names] }` of a page; without signal it asks again the next time it opens. */
function packsAskedFor(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('keep' in data)) return [];
  if (!Array.isArray(data.keep)) return [];
  return data.keep.map(String).filter((pack) => pack in packs);
}

/** One after the other: what two asked for is not fetched twice. */
let keeping: Promise<void> = Promise.resolve();

async function keepNew(asked: readonly string[]): Promise<void> {
  const kept = new Set<string>();
  const cache = await caches.open(cacheName);
  for (const pack of asked) if (await cache.match(markOf(pack))) kept.add(pack);
  const lacking = asked.filter((pack) => !kept.has(pack));
  if (lacking.length > 0) await keep(lacking);
}

self.addEventListener('activate', (event) => {
  const dropOld = async (): Promise<void> => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(cachesOfApp) && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(dropOld());
});

self.addEventListener('message', (event) => {
  const asked = packsAskedFor(event.data);
  if (asked.length > 0) {
    keeping = keeping.then(() => keepNew(asked)).catch(() => undefined);
    event.waitUntil(keeping);
  }
  if (event.data !== 'use-now') return;
  const takeOver = async (): Promise<void> => {
    // Whatever is half done in another tab would be torn off.
    const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const ours = tabs.filter(({ url }) => new URL(url).pathname.startsWith(shell));
    if (ours.length > 1) event.source?.postMessage('open-elsewhere');
    else await self.skipWaiting();
  };
  event.waitUntil(takeOver());
});

/** A screen that somebody wants now is fetched by itself when its pack takes longer than this. */
const arrivesWithinMs = 20_000;

function tooLong(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, arrivesWithinMs);
  });
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (!url.pathname.startsWith(shell)) return;
  const wanted = request.mode === 'navigate' ? shell : url.pathname;
  const answer = async (): Promise<Response> => {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(wanted);
    if (kept) return kept;
    // What is coming in a pack would come twice.
    if (wanted.slice(shell.length) in alone) await Promise.race([keeping, tooLong()]);
    return (await cache.match(wanted)) ?? fetch(request);
  };
  event.respondWith(answer());
});
