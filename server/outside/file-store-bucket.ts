import { AwsClient } from 'aws4fetch';
import { unavailable } from '../store/engine/errors.ts';
import type { FileStore } from './file-store.ts';

/** Where a bucket is, and the keys to it (`AYNI_S3_…`). */
export type BucketSettings = {
  /** `https://host`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `https://host/bucket`, and not `https://bucket.host`. */
  readonly pathStyle: boolean;
};

/** So long one request may take: a document of 10 MB over a slow line. */
const patienceMs = 60_000;
/** Tries after one that the bucket could not answer (5xx, 429), each waiting longer. */
const retries = 3;

type Bucket = {
  /** Asks; a status that is not among `fine` is thrown. */
  ask(path: string, init: RequestInit, fine: readonly number[]): Promise<Response>;
};

/**
 * Files in a bucket of any store that speaks S3: `<programme>/ab/abcd…`, as on the disk. A bucket
 * shows a file only when it is whole. Each is signed (Signature Version 4) with its name as the
 * hash of its bytes, so that the bucket itself refuses what was damaged on the way. Whatever it
 * cannot do throws `StoreUnavailable`: phones keep what they have and try again.
 */
export function bucketFiles(settings: BucketSettings, programme: string): FileStore {
  const bucket = openBucket(settings);
  const pathOf = (sha256: string): string => `/${programme}/${sha256.slice(0, 2)}/${sha256}`;
  return {
    put: (sha256, bytes) =>
      told(async () => {
        const headers = { 'x-amz-content-sha256': sha256 };
        // Alone: a shared buffer may hold more than these.
        const body = new Uint8Array(bytes);
        await bucket.ask(pathOf(sha256), { method: 'PUT', headers, body }, [200, 201, 204]);
      }),
    get: (sha256) =>
      told(async () => {
        const found = await bucket.ask(pathOf(sha256), {}, [200, 404]);
        return found.status === 200 ? new Uint8Array(await found.arrayBuffer()) : undefined;
      }),
    has: (sha256) =>
      told(async () => {
        const found = await bucket.ask(pathOf(sha256), { method: 'HEAD' }, [200, 404]);
        if (found.status === 200) return true;
        // A bucket that is gone says the same of everything: nothing may be given up for that.
        await bucket.ask('', { method: 'HEAD' }, [200]);
        return false;
      }),
    remove: (sha256) =>
      told(async () => {
        await bucket.ask(pathOf(sha256), { method: 'DELETE' }, [200, 204, 404]);
      }),
    namesBefore: (at) => told(() => namesIn(bucket, programme, at)),
  };
}

/** Page by page (ListObjects), each from behind the last name. */
async function namesIn(
  bucket: Bucket,
  programme: string,
  before: number,
): Promise<readonly string[]> {
  const names: string[] = [];
  let behind = '';
  for (;;) {
    const query = new URLSearchParams({ prefix: `${programme}/` });
    if (behind !== '') query.set('marker', behind);
    const page = await (await bucket.ask(`?${query.toString()}`, {}, [200])).text();
    for (const [, content = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
      const key = /<Key>([^<]*)<\/Key>/.exec(content)?.[1] ?? '';
      const changed = /<LastModified>([^<]*)<\/LastModified>/.exec(content)?.[1] ?? '';
      const name = /\/([0-9a-f]{64})$/.exec(key)?.[1];
      if (name !== undefined && Date.parse(changed) < before) names.push(name);
      behind = key;
    }
    if (!/<IsTruncated>true<\/IsTruncated>/.test(page)) return names;
  }
}

function openBucket({ endpoint, bucket, pathStyle, ...keys }: BucketSettings): Bucket {
  const address = new URL(endpoint);
  if (!pathStyle) address.hostname = `${bucket}.${address.hostname}`;
  const base = pathStyle ? `${address.origin}/${bucket}` : address.origin;
  const client = new AwsClient({ ...keys, service: 's3', retries });
  return {
    ask: async (path, init, fine) => {
      const signal = AbortSignal.timeout(patienceMs);
      const answer = await client.fetch(`${base}${path}`, { ...init, signal });
      if (fine.includes(answer.status)) return answer;
      throw new Error(`the bucket answered ${answer.status}: ${await answer.text()}`);
    },
  };
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw unavailable(error);
  }
}
