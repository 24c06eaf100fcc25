import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';

/** Names that tests and the server of the street share, and how it reads and answers. */
export const campoKey = 'llave-de-prueba';
export const holder = '0193a5b0-0000-7000-8000-00000000000a';
export const place = '0193a5b0-0000-7000-8000-0000000000a1';
export const person = (number: number): string =>
  `0193a5b0-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const told = (sentence: string, remedy: string): object => ({ sentence, remedy });

export async function bodyOf<T>(request: IncomingMessage): Promise<T> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  const packed = request.headers['content-encoding'] === 'gzip';
  return JSON.parse((packed ? gunzipSync(body) : body).toString('utf8'));
}

export function json(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

const root = new URL('../../', import.meta.url);

/** A file of the first programme's folder. */
export function yaml(file: string): Record<string, unknown> {
  const url = new URL(`programmes/la-victoria-el-agustino/${file}.yaml`, root);
  return parse(readFileSync(url, 'utf8'));
}
