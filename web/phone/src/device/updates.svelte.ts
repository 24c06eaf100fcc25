import type { Pack } from '../../packs.ts';
import { Installing } from './installing.svelte.ts';

/** A phone that stays open for weeks asks this seldom whether there is a newer version. */
const lookAgainMs = 6 * 3_600_000;

/**
 * Newer versions of the app. One is used by itself once all tabs of the old one closed, or earlier
 * when somebody asks for it; never in the middle of something.
 */
export class Updates {
  isReady = $state(false);
  /**
   * Does the phone keep the app's own files? Browsers allow it only on https and localhost; without
   * it everything works but opening the app without signal.
   */
  opensOffline = $state('serviceWorker' in navigator);
  /** Another tab has the app open: the newer version waits for it. */
  isElsewhere = $state(false);
  readonly installing = new Installing();
  #registration: ServiceWorkerRegistration | undefined;
  /** What the first worker fetches is on its way. */
  #arriving: Promise<unknown> = Promise.resolve();
  /** Packs asked for before there was a worker to ask. */
  #wanted: readonly Pack[] = [];
  #lookedAt = Date.now();

  /** Registers the worker that opens the app without signal, and watches for newer ones. */
  async watch(): Promise<void> {
    this.installing.watch();
    if (!this.opensOffline) return;
    const scope = '/campo/';
    const registering = navigator.serviceWorker.register('/campo/sw.js', { scope });
    // From the first moment: on a slow line somebody has typed her PIN before it is registered. A
    // page that a worker opened already has what it needs, and without signal must not wait.
    if (navigator.serviceWorker.controller === null) {
      this.#arriving = Promise.race([registering.then(settled, () => undefined), tooLong()]);
    }
    try {
      this.#registration = await registering;
    } catch {
      this.opensOffline = false;
      return;
    }
    const registration = this.#registration;
    this.#ask();
    registration.installing?.addEventListener('statechange', () => this.#ask());
    const look = (): void => {
      this.isReady = registration.waiting !== null;
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    document.addEventListener('visibilitychange', () => this.#lookAgain());
  }

  #lookAgain(): void {
    if (document.visibilityState === 'hidden') return;
    if (Date.now() - this.#lookedAt < lookAgainMs) return;
    this.#lookedAt = Date.now();
    // Without signal there is no newer version to be had.
    this.#registration?.update().catch(() => undefined);
  }

  /**
   * Once the first worker has the app's files or could not get them: asking for them before would
   * fetch them twice.
   */
  async arrived(): Promise<void> {
    await this.#arriving;
  }

  /** Keeps the screens of these packs on the phone, for when there is no signal. */
  keep(packs: readonly Pack[]): void {
    this.#wanted = packs;
    this.#ask();
  }

  /**
   * Of the worker we registered: `serviceWorker.ready` never comes on a page that was opened at
   * `/campo`, as a key's link does, because only the address a page was opened at counts there.
   */
  #ask(): void {
    if (this.#wanted.length > 0) this.#registration?.active?.postMessage({ keep: this.#wanted });
  }

  /** Uses the newer version now, unless another tab has the app open. */
  useNow(): void {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    serviceWorker.addEventListener('message', ({ data }) => {
      if (data === 'open-elsewhere') this.isElsewhere = true;
    });
    this.isElsewhere = false;
    this.#registration?.waiting?.postMessage('use-now');
  }
}

/** A worker that takes longer is not waited for. */
const arrivesWithinMs = 20_000;

function tooLong(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, arrivesWithinMs);
  });
}

/** Once the first worker serves the app or was given up; at once where there was one before. */
function settled({ active, installing }: ServiceWorkerRegistration): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (active || !installing || ['activated', 'redundant'].includes(installing.state)) done();
    };
    look();
    installing?.addEventListener('statechange', look);
  });
}
