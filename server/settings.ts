import { resolve } from 'node:path';

/** The whole configuration: four variables, and a few for tests, demonstration and operators. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly programmeFolder: string;
  readonly metricsToken?: string;
};

const root = resolve(import.meta.dirname, '..');

export const siteHandlerFile = resolve(root, '.build/site/handler.js');
export const phoneFolder = resolve(root, '.build/campo');

/** Answers the settings, or the name and value of the first variable that will not do. */
export function settingsFrom(
  environment: NodeJS.ProcessEnv,
): Settings | { readonly wrong: string; readonly value: string } {
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const port = said('PORT') ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return { wrong: 'PORT', value: port };
  const databaseUrl = said('DATABASE_URL');
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    // The address may hold a password: it is not repeated.
    return { wrong: 'DATABASE_URL', value: '…' };
  }
  const metricsToken = said('AYNI_METRICS_TOKEN');
  return {
    port: Number(port),
    host: said('HOST') ?? '127.0.0.1',
    dataFolder: resolve(said('AYNI_DATA') ?? 'data'),
    programmeFolder: resolve(
      said('AYNI_PROGRAMME') ?? resolve(root, 'programmes/la-victoria-el-agustino'),
    ),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
  };
}
