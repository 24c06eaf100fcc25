import { build } from './build.ts';

if (!(await build())) process.exit(1);
const { startServer } = await import('../server/main.ts');
await startServer();
