import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const command = new URL('../../server/ayni.ts', import.meta.url).pathname;
const run = promisify(execFile);

/** `npm run ayni -- …` on some data; answers its exit code and what it said. */
export async function ayni(
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const env = { ...process.env, ...environment };
  try {
    const { stdout, stderr } = await run(process.execPath, [command, ...args], { env });
    return { code: 0, said: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr } = Object(error);
    return { code: Number(code), said: `${stdout}${stderr}` };
  }
}
