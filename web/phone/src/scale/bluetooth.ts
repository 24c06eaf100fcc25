import { linesOf, readLine } from '../../../../core/scale/lines.ts';
import type { ScaleReading } from '../../../../core/scale/reading.ts';
import { readWeightMeasurement } from '../../../../core/scale/weight-measurement.ts';
import type { ConnectedScale, ScaleDriver, ScaleListener } from './driver.ts';

/** The standard service, and the two by which serial modules send text (decision 0053). */
const weightScale = { service: 0x18_1d, characteristic: 0x2a_9d } as const;
const serials = [
  { service: 0xff_e0, characteristic: 0xff_e1 },
  {
    service: '6e400001-b5a3-f393-e0a9-e50e24dcca9e',
    characteristic: '6e400003-b5a3-f393-e0a9-e50e24dcca9e',
  },
] as const;
const battery = { service: 0x18_0f, characteristic: 0x2a_19 } as const;
const longestName = 60;

type Way = {
  readonly characteristic: BluetoothCharacteristic;
  readonly read: (bytes: DataView) => readonly ScaleReading[];
};

/** Text comes in pieces; what is not a whole line yet waits for the next one. */
function lineReader(): Way['read'] {
  const text = new TextDecoder('ascii');
  let rest = '';
  return (bytes) => {
    const cut = linesOf(rest, text.decode(bytes));
    rest = cut.rest;
    return cut.lines.map(readLine);
  };
}

/** Finds out how this scale talks: by the standard, or in lines of text. */
async function wayOf(server: BluetoothServer): Promise<Way> {
  const standard = await find(server, weightScale);
  if (standard) {
    return { characteristic: standard, read: (bytes) => [readWeightMeasurement(bytes)] };
  }
  for (const serial of serials) {
    const characteristic = await find(server, serial);
    if (characteristic) return { characteristic, read: lineReader() };
  }
  throw new Error('This device has none of the services by which scales talk');
}

async function find(
  server: BluetoothServer,
  { service, characteristic }: Record<'service' | 'characteristic', string | number>,
): Promise<BluetoothCharacteristic | undefined> {
  try {
    return await (await server.getPrimaryService(service)).getCharacteristic(characteristic);
  } catch {
    return undefined;
  }
}

async function batteryOf(server: BluetoothServer): Promise<number | null> {
  try {
    const bytes = await (await find(server, battery))?.readValue();
    return bytes?.getUint8(0) ?? null;
  } catch {
    return null;
  }
}

async function listenTo(device: BluetoothDevice, listener: ScaleListener): Promise<ConnectedScale> {
  const server = await device.gatt?.connect();
  if (!server) throw new Error('This device cannot be connected to');
  const { characteristic, read } = await wayOf(server);
  const heard = (): void => {
    if (!characteristic.value) return;
    for (const reading of read(characteristic.value)) listener.reading(reading);
  };
  const gone = (): void => {
    characteristic.removeEventListener('characteristicvaluechanged', heard);
    device.removeEventListener('gattserverdisconnected', gone);
    listener.gone();
  };
  characteristic.addEventListener('characteristicvaluechanged', heard);
  device.addEventListener('gattserverdisconnected', gone);
  await characteristic.startNotifications();
  return {
    name: (device.name ?? device.id).slice(0, longestName),
    battery: await batteryOf(server),
    disconnect: () => {
      characteristic.removeEventListener('characteristicvaluechanged', heard);
      device.removeEventListener('gattserverdisconnected', gone);
      server.disconnect();
    },
  };
}

/** The driver for scales with Bluetooth, where this browser has it; undefined elsewhere. */
export function bluetoothDriver(): ScaleDriver | undefined {
  const { bluetooth } = navigator;
  if (!bluetooth) return undefined;
  let device: BluetoothDevice | undefined;
  return {
    connect: async (listener) => {
      try {
        device = await bluetooth.requestDevice({
          filters: [weightScale, ...serials].map(({ service }) => ({ services: [service] })),
          optionalServices: [battery.service],
        });
      } catch (error) {
        // The person closed the list without choosing.
        if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
        throw error;
      }
      return listenTo(device, listener);
    },
    reconnect: async (listener) => (device ? listenTo(device, listener) : undefined),
  };
}
