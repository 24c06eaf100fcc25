import { grams } from '../../../../core/quantities/quantity.ts';
import type { ScaleReading } from '../../../../core/scale/reading.ts';
import type { ScaleDriver } from './driver.ts';

const stepMs = 150;

/** What a scale shows while something is put on it: it climbs, swings and stands still. */
export function weighingOf(target: number): readonly ScaleReading[] {
  const swing = [0.3, 0.7, 0.95, 1.04, 0.98, 1.01];
  const moving = swing.map((part): ScaleReading => ({
    is: 'weight',
    grams: grams(Math.round(target * part)),
    stable: false,
  }));
  return [...moving, { is: 'weight', grams: grams(target), stable: true }];
}

/**
 * A scale that does not exist, for practising and for tests.
 *
 * @param readings what it shows, one after the other; the last one stays
 */
export function simulatedDriver(name: string, readings: readonly ScaleReading[]): ScaleDriver {
  const connect: ScaleDriver['connect'] = async (listener) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = ([next, ...later]: readonly ScaleReading[]): void => {
      if (!next) return;
      listener.reading(next);
      timer = setTimeout(() => show(later), stepMs);
    };
    timer = setTimeout(() => show(readings), stepMs);
    return { name, battery: 80, disconnect: () => clearTimeout(timer) };
  };
  return { connect, reconnect: connect };
}
