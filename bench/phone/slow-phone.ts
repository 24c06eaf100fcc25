import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { chromiumArgs, small } from '../../testing/browser/chromium.ts';

/** A cheap phone as the debugging protocol makes one: a slow processor on a slow network. */
export type SlowPhone = {
  readonly page: Page;
  /** Bytes over the network by the resource's type since the last call, headers left out. */
  readonly received: () => Readonly<Record<string, number>>;
  /** Bytes of bodies that were sent to this path. */
  readonly sentTo: (path: string) => number;
  readonly network: (network: 'slow' | 'none' | 'free') => Promise<void>;
  readonly processor: (slowdown: number) => Promise<void>;
  /** Ends the app; the phone keeps what it stored. */
  readonly close: () => Promise<void>;
};

/** "Slow 3G" as the project's measurements used it: 400 kbit/s and 400 ms. */
const slow3g = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};
const networks = {
  slow: slow3g,
  none: { ...slow3g, offline: true },
  free: { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
} as const;

export function newProfile(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'ayni-slow-phone-'));
}

/** Opens the phone with this profile; nothing is slowed down yet. */
export async function openPhone(url: string, profile: string): Promise<SlowPhone> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    baseURL: url,
    args: chromiumArgs,
    locale: 'es-PE',
    viewport: small,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const { received, sentTo } = listen(session, context);
  return {
    page,
    received,
    sentTo,
    network: async (network) => {
      await session.send('Network.emulateNetworkConditions', networks[network]);
      // The worker and everything else of the profile too.
      await context.setOffline(network === 'none');
    },
    processor: async (rate) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    },
    close: () => context.close(),
  };
}

function listen(
  session: CDPSession,
  context: BrowserContext,
): Pick<SlowPhone, 'received' | 'sentTo'> {
  const typeOf = new Map<string, string>();
  let bytes: Record<string, number> = {};
  const sent = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.fromServiceWorker !== true) typeOf.set(requestId, type);
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const type = typeOf.get(requestId);
    if (type !== undefined) bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  context.on('requestfinished', (request) => {
    const at = new URL(request.url()).pathname;
    void request.sizes().then(({ requestBodySize }) => {
      sent.set(at, (sent.get(at) ?? 0) + requestBodySize);
    });
  });
  return {
    received: () => {
      const before = bytes;
      bytes = {};
      return before;
    },
    sentTo: (at) => sent.get(at) ?? 0,
  };
}
