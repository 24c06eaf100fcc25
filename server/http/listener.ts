import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { serverWords as wordsEn } from '../../words/en/server.ts';
import { serverWords as wordsEs } from '../../words/es/server.ts';
import { PackedResponse } from './packed-response.ts';
import type { Carried } from './service.ts';
import type { Turns } from './turns.ts';

/** adapter-node's middleware; it finds on the request how to ask the API in process. */
type SiteHandler = (
  request: IncomingMessage & { ayni?: { readonly fetch: Fetch } },
  response: ServerResponse,
  next: (error?: unknown) => void,
) => unknown;
export type PageServer = Server<typeof IncomingMessage, typeof PackedResponse>;
type Fetch = (request: Request) => Response | Promise<Response>;

const apiPaths = /^\/(?:api\/v\d+|health|metrics|campo)(?=[/?]|$)/;

/** Pages may be shown by nobody else's page, load nothing foreign and tell nobody where we were. */
const pageHeaders = {
  'content-security-policy':
    "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(self), payment=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/**
 * One server for all: the API, the phone's files, `/health` and `/metrics` by Hono, everything
 * else by the site's handler, which asks the API without a socket. Without a built site the rest
 * answers a plain sentence, so that tests and the API need no build.
 *
 * @param siteHandler path of `.build/site/handler.js`
 * @param turns is told of everybody who reads
 */
export async function buildServer(
  app: Hono<Carried>,
  siteHandler: string,
  turns: Turns,
): Promise<PageServer> {
  const api = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const site = await siteAt(siteHandler);
  return createServer({ ServerResponse: PackedResponse }, (request, response) => {
    if (request.method === 'GET') turns.read(response);
    if (apiPaths.test(request.url ?? '')) {
      void api(request, response);
      return;
    }
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    if (site === undefined) {
      plain(response, 404, `${wordsEs.pagesMissing}\n${wordsEn.pagesMissing}\n`);
      return;
    }
    // What a page asks comes from inside: nothing that is sent over the network can say so.
    const ayni = { fetch: (asked: Request) => app.fetch(asked, { page: request }) };
    site(Object.assign(request, { ayni }), response, () => plain(response, 404, ''));
  });
}

async function siteAt(handlerFile: string): Promise<SiteHandler | undefined> {
  if (!existsSync(handlerFile)) return undefined;
  // Forms bring member lists, photos and scans; the API behind them has limits of its own.
  process.env['BODY_SIZE_LIMIT'] ??= '24M';
  const module: unknown = await import(pathToFileURL(handlerFile).href);
  if (!isSite(module)) throw new Error(`Bug: ${handlerFile} gives no handler`);
  return module.handler;
}

function isSite(module: unknown): module is { readonly handler: SiteHandler } {
  return typeof module === 'object' && module !== null && 'handler' in module;
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(text);
}
