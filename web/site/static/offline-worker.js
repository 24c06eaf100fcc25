// Keeps the public pages that were read, with what they are drawn with. The network always comes
// first; without it the kept copy is shown with a note, and every page says how old its data is.
// The phone's notebook at /campo has a worker of its own, and the API is never kept.
const shelf = 'ayni-pages-1';
const start = ['/', '/en', '/sin-senal', '/en/sin-senal'];
const pagesMost = 60;

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.allSettled(start.map(keepWhole)).then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith('/_app/immutable/')) event.respondWith(fromShelfFirst(request));
  else if (request.mode === 'navigate' && isPage(url)) event.respondWith(fromNetworkFirst(request));
});

function isPage({ pathname }) {
  if (pathname.startsWith('/campo') || isPrivate(pathname)) return false;
  return !pathname.startsWith('/api/') || pathname.startsWith('/api/docs');
}

/** Pages of the office hold personal data: no copy of them stays on this machine. */
function isPrivate(pathname) {
  return /^(?:\/en)?\/oficina(?:\/|$)/.test(pathname);
}

/** A page with its styles and fonts, before anybody asked for it. */
async function keepWhole(path) {
  const answer = await fetch(path);
  if (!answer.ok) return;
  const kept = await caches.open(shelf);
  const html = await answer.clone().text();
  await kept.put(path, answer);
  const styles = [...html.matchAll(/href="([^"]*_app\/immutable\/[^"]+\.css)"/g)];
  for (const [, href] of styles) {
    const style = new URL(href, new URL(path, self.location.origin));
    const sheet = await (await fromShelfFirst(new Request(style))).text();
    const fonts = [...sheet.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)];
    for (const [, font] of fonts) await fromShelfFirst(new Request(new URL(font, style)));
  }
}

async function fromShelfFirst(request) {
  const kept = await caches.open(shelf);
  const found = await kept.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await kept.put(request, answer.clone());
  return answer;
}

async function fromNetworkFirst(request) {
  const kept = await caches.open(shelf);
  try {
    const answer = await fetch(request);
    // What says that it may not be kept, such as whether a card is valid, is never shown again.
    const mayKeep = !answer.headers.get('cache-control')?.includes('no-store');
    if (answer.ok && mayKeep) {
      await kept.put(request.url, answer.clone());
      await forgetOldest(kept);
    }
    return answer;
  } catch (error) {
    const found = (await kept.match(request.url)) ?? (await kept.match(nothingKept(request.url)));
    if (!found) throw error;
    return withNote(found);
  }
}

function nothingKept(address) {
  const { pathname } = new URL(address);
  return pathname === '/en' || pathname.startsWith('/en/') ? '/en/sin-senal' : '/sin-senal';
}

/** Every page carries the note, hidden; a kept copy shows it. */
async function withNote(found) {
  const note = /<p [^>]*data-offline-note[^>]*>/;
  const shown = (tag) => tag.replace(/ hidden(="")?/, '');
  const html = (await found.text()).replace(note, shown);
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  const policy = found.headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', policy);
  return new Response(html, { headers });
}

async function forgetOldest(kept) {
  const pages = (await kept.keys()).filter(({ url }) => {
    const { pathname } = new URL(url);
    return !pathname.startsWith('/_app/') && !start.includes(pathname);
  });
  for (const old of pages.slice(0, Math.max(0, pages.length - pagesMost))) await kept.delete(old);
}
