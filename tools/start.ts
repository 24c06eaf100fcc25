import { build } from './build.ts';

if (!(await build())) process.exit(1);
const { runServer } = await import('../server/main.ts');
await runServer();
