import type { TestProject } from 'vitest/node';
import { testCluster, type Cluster } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server's maintenance database, or null where no PostgreSQL is installed. */
    postgresUrl: string | null;
  }
}

let cluster: Cluster | undefined;

/** Once per run, before the first store test: `inject('postgresUrl')` in the tests. */
export async function setup(project: TestProject): Promise<void> {
  cluster = await testCluster();
  if (cluster === undefined && process.env['AYNI_REQUIRE_ALL'] === '1') {
    throw new Error('AYNI_REQUIRE_ALL=1, but no PostgreSQL server is installed here');
  }
  project.provide('postgresUrl', cluster?.url ?? null);
}

export async function teardown(): Promise<void> {
  await cluster?.stop();
}
