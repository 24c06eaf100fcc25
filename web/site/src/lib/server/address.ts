import type { RequestEvent } from '@sveltejs/kit';

/**
 * The site's own address as people type it, for QR codes and link previews. The adapter always
 * says `https`; the truth is what a proxy in front states, else the socket.
 */
export function ownOrigin(event: Pick<RequestEvent, 'url' | 'request' | 'platform'>): string {
  const stated = event.request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim();
  const socket = event.platform?.req.socket;
  const encrypted = socket !== undefined && 'encrypted' in socket && socket.encrypted === true;
  const scheme = stated === 'https' || stated === 'http' ? stated : encrypted ? 'https' : 'http';
  return `${scheme}://${event.url.host}`;
}
