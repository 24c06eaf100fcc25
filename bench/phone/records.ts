import type { Page } from 'playwright-core';
import { uuidV7 } from '../../wire/phone-ids.ts';

type Row = {
  id: string;
  seq: number;
  state: string;
  event: {
    id: string;
    kind: string;
    deviceSeq: number;
    payload: { lot?: { id: string }; weighed?: { grams: number; entry: { value: string } } };
  };
};

/**
 * Copies the phone's last weighing so many times, with ids, numbers and weights of their own, in
 * the database of the app itself: nobody types five thousand weighings into a benchmark.
 *
 * @returns what a record takes on the phone, in bytes
 */
export function copiesOf(
  page: Page,
  asked: { readonly count: number; readonly state: 'received' | 'saved' },
): Promise<{ readonly bytesEach: number }> {
  const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const ids = Array.from({ length: asked.count }, () => [newId(), newId()]);
  return page.evaluate(
    async ({ count, state, ids }) => {
      const name = (await indexedDB.databases())
        .map((one) => one.name ?? '')
        .find((one) => /^ayni-campo-[0-9a-f]{8}-/.test(one));
      const opening = indexedDB.open(name ?? '');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
      });
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('refused'));
        });
      const before = (await navigator.storage.estimate()).usage ?? 0;
      const tx = db.transaction(['records', 'outbox', 'settings'], 'readwrite');
      const rows = (await done(tx.objectStore('records').getAll())) as Row[];
      const last = rows.filter(({ event }) => event.kind === 'flow.collect').at(-1);
      if (!last) throw new Error('no weighing to copy');
      const highest = Math.max(...rows.map(({ seq }) => seq));
      for (let index = 1; index <= count; index += 1) {
        const copy = structuredClone(last);
        const [id = '', lot = ''] = ids[index - 1] ?? [];
        const seq = highest + index;
        const kilograms = 5 + ((index * 37) % 400) / 10;
        copy.id = id;
        copy.seq = seq;
        copy.state = state;
        copy.event.id = id;
        copy.event.deviceSeq = seq;
        if (copy.event.payload.lot) copy.event.payload.lot.id = lot;
        if (copy.event.payload.weighed) {
          copy.event.payload.weighed.grams = Math.round(kilograms * 1_000);
          copy.event.payload.weighed.entry.value = kilograms.toFixed(1);
        }
        tx.objectStore('records').add(copy);
        if (state === 'saved') tx.objectStore('outbox').add({ seq, id });
      }
      const settings = tx.objectStore('settings');
      const device = (await done(settings.get('device'))) as { device: { lastSeq: number } };
      device.device.lastSeq = highest + count;
      settings.put(device, 'device');
      await new Promise<void>((resolve, reject) => {
        tx.oncomplete = () => resolve();
        tx.onerror = () => reject(tx.error ?? new Error('refused'));
      });
      db.close();
      const after = (await navigator.storage.estimate()).usage ?? 0;
      return { bytesEach: (after - before) / count };
    },
    { ...asked, ids },
  );
}

/** How many records stand so. */
export function stateOfRecords(page: Page, state: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const name = (await indexedDB.databases())
      .map((one) => one.name ?? '')
      .find((one) => /^ayni-campo-[0-9a-f]{8}-/.test(one));
    const opening = indexedDB.open(name ?? '');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
    });
    const counting = db.transaction('records').objectStore('records').index('state').count(wanted);
    const count = await new Promise<number>((resolve, reject) => {
      counting.onsuccess = () => resolve(counting.result);
      counting.onerror = () => reject(counting.error ?? new Error('refused'));
    });
    db.close();
    return count;
  }, state);
}
