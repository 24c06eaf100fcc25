import { grams } from '../quantities/quantity.ts';
import { gramsShown, type ScaleReading } from './reading.ts';

const imperial = 1;
/** Weight Scale Service: the scale tried and could not. */
const unsuccessful = 0xff_ff;

/**
 * The characteristic 0x2A9D of the Bluetooth Weight Scale Service: one byte of flags, then the
 * weight as uint16, little-endian, in 5 g or, with flag 0, in 0.01 lb. Person, time and body mass
 * that may follow are not read. Such a scale speaks only when it has settled.
 */
export function readWeightMeasurement(bytes: DataView): ScaleReading {
  if (bytes.byteLength < 3) return { is: 'unknown' };
  const raw = bytes.getUint16(1, true);
  if (raw === unsuccessful) return { is: 'unknown' };
  const isPounds = (bytes.getUint8(0) & imperial) !== 0;
  const mass = isPounds ? poundsOf(raw) : grams(raw * 5);
  return { is: 'weight', grams: mass, stable: true };
}

function poundsOf(hundredths: number) {
  const digits = String(hundredths).padStart(3, '0');
  return gramsShown(digits.slice(0, -2), digits.slice(-2), 'lb');
}
