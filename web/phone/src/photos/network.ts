/** By what the phone reaches the server, as far as the browser says it. */
export type Network = 'wifi' | 'mobile' | 'unknown';

type Connection = EventTarget & { readonly type?: unknown; readonly saveData?: unknown };

function connection(): Connection | undefined {
  if (!('connection' in navigator)) return undefined;
  const found: unknown = navigator.connection;
  return found instanceof EventTarget ? found : undefined;
}

/** Browsers on Android say it; most others do not. */
export function networkNow(): Network {
  const type = connection()?.type;
  if (typeof type !== 'string' || type === 'unknown' || type === 'other') return 'unknown';
  return type === 'wifi' || type === 'ethernet' ? 'wifi' : 'mobile';
}

/**
 * May photos go out now? Not over prepaid data when the person chose so, here or for the whole
 * phone. Where the browser cannot tell they may: else they would never leave.
 */
export function mayGoOut(onlyOnWifi: boolean): boolean {
  const spares = onlyOnWifi || connection()?.saveData === true;
  return !spares || networkNow() !== 'mobile';
}

/** Calls back when the network becomes another one; without a timer. */
export function whenNetworkChanges(call: () => void): void {
  connection()?.addEventListener('change', call);
}
