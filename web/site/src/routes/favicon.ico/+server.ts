/** Browsers, and whoever makes a preview of a link, ask for this name whatever a page says. */
export const GET = (): Response =>
  new Response(null, {
    status: 308,
    headers: { location: '/favicon.svg', 'cache-control': 'public, max-age=86400' },
  });
