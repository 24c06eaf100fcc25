import { resolve } from 'node:path';
import type { BucketSettings } from './outside/file-store-bucket.ts';

/** The whole configuration: four variables, and a few for operators, e-mail and tests. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly programmeFolder: string;
  readonly metricsToken?: string;
  /** Where people find the program, as the proxy in front of it is called: `https://…`. */
  readonly address?: string;
  /** A proxy of ours stands in front and says who asks in `X-Forwarded-For`. */
  readonly trustsProxy: boolean;
  /** Seals what has to be read again; one that is kept in the data folder if not given. */
  readonly secretKey?: string;
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** Where photos and documents go instead of the data folder. */
  readonly bucket?: BucketSettings;
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
  const accounts = accountSettings(said);
  if ('wrong' in accounts) return accounts;
  const bucket = bucketSettings(said);
  if (bucket !== undefined && 'wrong' in bucket) return bucket;
  return {
    port: Number(port),
    host: said('HOST') ?? '127.0.0.1',
    dataFolder: resolve(said('AYNI_DATA') ?? 'data'),
    programmeFolder: resolve(
      said('AYNI_PROGRAMME') ?? resolve(root, 'programmes/la-victoria-el-agustino'),
    ),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...accounts,
    ...(bucket === undefined ? {} : { bucket }),
  };
}

type AccountSettings = Pick<Settings, 'address' | 'trustsProxy' | 'secretKey' | 'mail'>;

/** E-mails need an address to lead to: who asks for one could name any, so it has to be stated. */
function accountSettings(
  said: (name: string) => string | undefined,
): AccountSettings | { readonly wrong: string; readonly value: string } {
  const address = said('AYNI_ADDRESS')?.replace(/\/+$/, '');
  if (address !== undefined && !isOrigin(address)) return { wrong: 'AYNI_ADDRESS', value: address };
  const secretKey = said('AYNI_SECRET_KEY');
  if (secretKey !== undefined && secretKey.length < 32) {
    return { wrong: 'AYNI_SECRET_KEY', value: '…' };
  }
  const smtpUrl = said('AYNI_SMTP_URL');
  const from = said('AYNI_MAIL_FROM');
  if (smtpUrl !== undefined && !/^smtps?:\/\//.test(smtpUrl)) {
    return { wrong: 'AYNI_SMTP_URL', value: '…' };
  }
  if (smtpUrl !== undefined && from === undefined) return { wrong: 'AYNI_MAIL_FROM', value: '' };
  if (smtpUrl !== undefined && address === undefined) return { wrong: 'AYNI_ADDRESS', value: '' };
  return {
    trustsProxy: said('AYNI_TRUST_PROXY') === 'yes',
    ...(address === undefined ? {} : { address }),
    ...(secretKey === undefined ? {} : { secretKey }),
    ...(smtpUrl === undefined || from === undefined ? {} : { mail: { smtpUrl, from } }),
  };
}

/** All of it or nothing: half a bucket would only be noticed with the first photo. */
function bucketSettings(
  said: (name: string) => string | undefined,
): BucketSettings | { readonly wrong: string; readonly value: string } | undefined {
  const endpoint = said('AYNI_S3_ENDPOINT')?.replace(/\/+$/, '');
  const bucket = said('AYNI_S3_BUCKET');
  const accessKeyId = said('AYNI_S3_KEY');
  const secretAccessKey = said('AYNI_S3_SECRET');
  const style = said('AYNI_S3_PATH_STYLE') ?? 'yes';
  if ([endpoint, bucket, accessKeyId, secretAccessKey].every((one) => one === undefined)) {
    return undefined;
  }
  if (endpoint === undefined || !isOrigin(endpoint)) {
    return { wrong: 'AYNI_S3_ENDPOINT', value: endpoint ?? '' };
  }
  if (bucket === undefined || !/^[a-z0-9][a-z0-9.-]{2,62}$/.test(bucket)) {
    return { wrong: 'AYNI_S3_BUCKET', value: bucket ?? '' };
  }
  if (accessKeyId === undefined) return { wrong: 'AYNI_S3_KEY', value: '' };
  if (secretAccessKey === undefined) return { wrong: 'AYNI_S3_SECRET', value: '' };
  if (style !== 'yes' && style !== 'no') return { wrong: 'AYNI_S3_PATH_STYLE', value: style };
  const region = said('AYNI_S3_REGION') ?? 'us-east-1';
  return { endpoint, bucket, region, accessKeyId, secretAccessKey, pathStyle: style === 'yes' };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
