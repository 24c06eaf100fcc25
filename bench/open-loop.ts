import { performance } from 'node:perf_hooks';
import { setTimeout as until } from 'node:timers/promises';
import { percentile } from './report.ts';

/** One request: what it asked for, and how long after it was due it was answered whole. */
export type Asking = { readonly path: string; readonly ms: number };

/**
 * Asks at a fixed pace whatever becomes of those before, as people do who know nothing of each
 * other: who is due while the program stands still has waited for as long. Throws when one is not
 * answered well.
 */
export async function openLoop(
  url: string,
  pathOf: (n: number) => string,
  { perSecond, requests }: { readonly perSecond: number; readonly requests: number },
): Promise<readonly Asking[]> {
  const begin = performance.now();
  const asked: Promise<Asking>[] = [];
  for (let n = 0; n < requests; n += 1) {
    const due = begin + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await until(early);
    const asking = askedAt(url, pathOf(n), due);
    // Whoever fails is met when all are waited for.
    asking.catch(() => undefined);
    asked.push(asking);
  }
  return Promise.all(asked);
}

async function askedAt(url: string, path: string, due: number): Promise<Asking> {
  const answer = await fetch(`${url}${path}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return { path, ms: performance.now() - due };
}

/** Half of them, all but a twentieth, all but a hundredth; in milliseconds. */
export function spread(asked: readonly Asking[]): Record<'p50' | 'p95' | 'p99', number> {
  const taken = asked.map(({ ms }) => ms);
  return {
    p50: percentile(taken, 50),
    p95: percentile(taken, 95),
    p99: percentile(taken, 99),
  };
}
