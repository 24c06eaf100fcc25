/**
 * The part of Web Bluetooth that a scale needs, as its draft describes it
 * (webbluetoothcg.github.io/web-bluetooth, read November 2026); the compiler's own list has none.
 */
interface BluetoothCharacteristic extends EventTarget {
  readonly value?: DataView;
  readValue(): Promise<DataView>;
  startNotifications(): Promise<BluetoothCharacteristic>;
}

interface BluetoothService {
  getCharacteristic(name: string | number): Promise<BluetoothCharacteristic>;
}

interface BluetoothServer {
  readonly connected: boolean;
  connect(): Promise<BluetoothServer>;
  disconnect(): void;
  getPrimaryService(name: string | number): Promise<BluetoothService>;
}

interface BluetoothDevice extends EventTarget {
  readonly id: string;
  readonly name?: string;
  readonly gatt?: BluetoothServer;
}

interface Navigator {
  readonly bluetooth?: {
    requestDevice(wanted: {
      readonly filters: readonly { readonly services: readonly (string | number)[] }[];
      readonly optionalServices: readonly (string | number)[];
    }): Promise<BluetoothDevice>;
  };
}
