import { gunzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

const events = '**/api/v1/events';

const problem = {
  code: 'materials/unknown',
  reaction: 'mend',
  es: {
    sentence: 'No se conoce el material.',
    remedy: 'Elegir otro material y registrar otra vez.',
  },
  en: {
    sentence: 'The material is not known.',
    remedy: 'Choose another material and record again.',
  },
};

/** From now on the programme refuses what it is sent, or keeps it because something is missing. */
export async function answerWith(
  context: BrowserContext,
  epoch: string,
  outcome: 'refused' | 'quarantined',
): Promise<void> {
  await context.unroute(events);
  await context.route(events, async (route) => {
    const request = route.request();
    const body = request.postDataBuffer();
    if (request.method() !== 'POST' || body === null) return route.continue();
    const isPacked = request.headers()['content-encoding'] === 'gzip';
    const sent: unknown = JSON.parse((isPacked ? gunzipSync(body) : body).toString('utf8'));
    const state = outcome === 'quarantined' ? { state: 'quarantined' } : {};
    const outcomes = idsIn(sent).map((id) => ({ id, outcome, problem, ...state }));
    return route.fulfill({ json: { epoch, receivedAt: new Date().toISOString(), outcomes } });
  });
}

/** The programme fails at everything that it is asked. */
export async function failAtEverything(context: BrowserContext): Promise<void> {
  await context.route('**/api/v1/**', (route) =>
    route.fulfill({ status: 503, json: { code: 'store/unavailable' } }),
  );
}

export async function answerAgain(context: BrowserContext): Promise<void> {
  await context.unroute(events);
  await context.unroute('**/api/v1/**');
}

/** The epoch of the programme, which every answer to events names. */
export async function epochOf(url: string): Promise<string> {
  const told: unknown = await (await fetch(`${url}/api/v1/public/programme`)).json();
  return String(fieldOf(told, 'epoch'));
}

function idsIn(sent: unknown): readonly string[] {
  const list = fieldOf(sent, 'events');
  return Array.isArray(list) ? list.map((event) => String(fieldOf(event, 'id'))) : [];
}

function fieldOf(value: unknown, name: string): unknown {
  const isRecord = typeof value === 'object' && value !== null;
  return isRecord ? new Map(Object.entries(value)).get(name) : undefined;
}
