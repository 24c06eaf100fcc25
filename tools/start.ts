import { build } from './build.ts';

await build();
const { startServer } = await import('../server/main.ts');
await startServer();
