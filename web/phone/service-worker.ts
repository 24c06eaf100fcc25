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
const shell = '/campo/';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
});

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
