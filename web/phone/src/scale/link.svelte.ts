import type { ScaleReading } from '../../../../core/scale/reading.ts';
import { steadied, type Steadying } from '../../../../core/scale/steady.ts';
import { bluetoothDriver } from './bluetooth.ts';
import type { ConnectedScale, ScaleDriver, ScaleListener } from './driver.ts';

/** Screens change between two weighings; longer than this, the scale's battery matters more. */
const keepMs = 60_000;

export type LinkState = 'none' | 'connecting' | 'on' | 'failed' | 'gone';

/** The connection with one scale, whatever screen is shown. */
export class ScaleLink {
  state = $state<LinkState>('none');
  scale = $state.raw<ConnectedScale | undefined>();
  reading = $state.raw<ScaleReading | undefined>();
  stable = $state(false);

  readonly #driver: ScaleDriver;
  #steadying: Steadying;
  #users = 0;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(driver: ScaleDriver) {
    this.#driver = driver;
  }

  /** Asks which scale; called from a tap. */
  connect(): Promise<void> {
    return this.#open(this.#driver.connect);
  }

  disconnect(): void {
    this.scale?.disconnect();
    this.#forget('none');
  }

  /**
   * A screen wants to read it: the scale of before is reached again without a question.
   *
   * @returns what ends it
   */
  use(): () => void {
    this.#users += 1;
    clearTimeout(this.#leaving);
    if (this.state === 'gone') void this.#open(this.#driver.reconnect);
    return () => {
      this.#users -= 1;
      if (this.#users > 0 || this.state !== 'on') return;
      this.#leaving = setTimeout(() => {
        this.scale?.disconnect();
        this.#forget('gone');
      }, keepMs);
    };
  }

  async #open(open: (listener: ScaleListener) => Promise<ConnectedScale | undefined>) {
    if (this.state === 'connecting') return;
    this.#forget('connecting');
    try {
      this.scale = await open({
        reading: (reading) => this.#heard(reading),
        gone: () => this.#forget('gone'),
      });
      this.state = this.scale ? 'on' : 'none';
    } catch {
      this.#forget('failed');
    }
  }

  #heard(reading: ScaleReading): void {
    // Noise between two lines is no news.
    if (reading.is === 'unknown' && this.reading) return;
    const { steadying, stable } = steadied(this.#steadying, reading, performance.now());
    this.#steadying = steadying;
    this.reading = reading;
    this.stable = stable;
  }

  #forget(state: LinkState): void {
    this.state = state;
    this.scale = undefined;
    this.reading = undefined;
    this.stable = false;
    this.#steadying = undefined;
  }
}

let link: ScaleLink | undefined;

/** The one link of this page, where the browser can reach scales at all. */
export function bluetoothLink(): ScaleLink | undefined {
  const driver = link ? undefined : bluetoothDriver();
  if (driver) link = new ScaleLink(driver);
  return link;
}
