/// <reference lib="webworker" />
/**
 * Keeps the app's own files, so that it opens without signal. Data never passes here: records are
 * in the database and go out by `src/sync`. A new version waits until the old tabs are closed, or
 * until somebody asks for it in the only one, so nobody loses a half-typed weight.
 */
export {};

declare const self: ServiceWorkerGlobalScope;

const cacheName = 'ayni-campo-%VERSION%';
const files: readonly string[] = ['%FILES%'];
/** The files of each pack (`packs.ts`): screens of works that not everybody does. */
const packs: Readonly<Record<string, readonly string[]>> = { '%PACKS%': [] };
const shell = '/campo/';
/** An address in the cache that says: this pack is kept here, in this version and the next. */
const markOf = (pack: string): string => `${shell}kept/${pack}`;

self.addEventListener('install', (event) => {
  const fetchAll = async (): Promise<void> => {
    const cache = await caches.open(cacheName);
    await cache.addAll(files);
    for (const pack of await packsKept()) await keep(pack);
  };
  event.waitUntil(fetchAll());
});

/** The packs that any version on this phone keeps. */
async function packsKept(): Promise<readonly string[]> {
  const kept: string[] = [];
  for (const pack of Object.keys(packs)) if (await caches.match(markOf(pack))) kept.push(pack);
  return kept;
}

/** Fetches a pack, whole or not at all; the mark comes last. */
async function keep(pack: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const wanted = packs[pack];
  if (wanted === undefined || (await cache.match(markOf(pack)))) return;
  await cache.addAll(wanted.map((name) => `${shell}${name}`));
  await cache.put(markOf(pack), new Response(''));
}

/** `{ keep: [names] }` of a page; without signal it asks again the next time it opens. */
function packsAskedFor(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || !('keep' in data)) return [];
  return Array.isArray(data.keep) ? data.keep.map(String) : [];
}

self.addEventListener('activate', (event) => {
  const dropOld = async (): Promise<void> => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith('ayni-campo-') && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(dropOld());
});

self.addEventListener('message', (event) => {
  const asked = packsAskedFor(event.data);
  if (asked.length > 0) event.waitUntil(Promise.allSettled(asked.map(keep)));
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

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (!url.pathname.startsWith(shell)) return;
  const wanted = request.mode === 'navigate' ? shell : url.pathname;
  const answer = async (): Promise<Response> => {
    const cache = await caches.open(cacheName);
    return (await cache.match(wanted)) ?? fetch(request);
  };
  event.respondWith(answer());
});
