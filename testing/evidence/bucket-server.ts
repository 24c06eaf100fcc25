import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { BucketSettings } from '../../server/outside/file-store-bucket.ts';

/** A server that speaks S3 and checks signatures, on this machine, with one empty bucket. */
export type BucketServer = {
  readonly settings: BucketSettings;
  /** As the program's environment says it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where the server keeps what it was given. */
  readonly folder: string;
  close(): Promise<void>;
};

export async function startBucket(bucket = 'ayni-fotos'): Promise<BucketServer> {
  const folder = mkdtempSync(join(tmpdir(), 'ayni-bucket-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: bucket }],
  });
  const { address, port } = await server.run();
  // The keys that this server knows (its README).
  const settings: BucketSettings = {
    endpoint: `http://${address}:${port}`,
    bucket,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    pathStyle: true,
  };
  return {
    settings,
    environment: {
      AYNI_S3_ENDPOINT: settings.endpoint,
      AYNI_S3_BUCKET: bucket,
      AYNI_S3_KEY: settings.accessKeyId,
      AYNI_S3_SECRET: settings.secretAccessKey,
    },
    folder,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
