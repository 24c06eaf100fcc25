/**
 * The form of a backup: gzip'd lines. The first says what it is; then for each table a line that
 * opens it, its rows (canonical JSON, a line each) and a line that closes it with count, SHA-256
 * and fingerprint; the last says that the file is whole. Lines that are no rows begin with `#`.
 */
import { createHash, type Hash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { syncFolder } from './engine/durable-files.ts';
import type { Fingerprint } from './engine/tables.ts';

export const backupFormat = 1;

export type BackupHeader = {
  readonly format: number;
  readonly madeAt: string;
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  readonly programmes: readonly {
    readonly programme: string;
    readonly code: string;
    readonly epoch: string;
  }[];
};

export type TableEnd = Fingerprint & { readonly name: string; readonly sha256: string };

/** Writes a backup beside its name and gives it the name when it is whole and on the disk. */
export class BackupWriter {
  private readonly file: string;
  private readonly gzip = createGzip({ level: 6 });
  private readonly out: fs.WriteStream;
  private hash: Hash = createHash('sha256');

  constructor(file: string) {
    this.file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.out = fs.createWriteStream(`${file}.part`, { flush: true });
    this.out.on('error', (error) => this.gzip.destroy(error));
    // The reader of this error is `finished` below or the next write.
    this.gzip.on('error', () => undefined);
    this.gzip.pipe(this.out);
  }

  header(header: BackupHeader): Promise<void> {
    return this.write(`#${JSON.stringify(header)}\n`);
  }

  async table(name: string): Promise<void> {
    this.hash = createHash('sha256');
    await this.write(`#${JSON.stringify({ table: name })}\n`);
  }

  async rows(lines: string): Promise<void> {
    this.hash.update(lines).update('\n');
    await this.write(`${lines}\n`);
  }

  async tableEnd(name: string, fingerprint: Fingerprint): Promise<TableEnd> {
    const end = { name, ...fingerprint, sha256: this.hash.digest('hex') };
    await this.write(`#${JSON.stringify({ end })}\n`);
    return end;
  }

  /** The size in bytes of the finished file. */
  async finish(): Promise<number> {
    this.gzip.end(`#${JSON.stringify({ whole: true })}\n`);
    await finished(this.out);
    fs.renameSync(`${this.file}.part`, this.file);
    syncFolder(path.dirname(this.file));
    return fs.statSync(this.file).size;
  }

  abandon(): void {
    this.gzip.destroy();
    this.out.destroy();
    fs.rmSync(`${this.file}.part`, { force: true });
  }

  private async write(text: string): Promise<void> {
    if (this.out.errored) throw this.out.errored;
    if (!this.gzip.write(text)) await once(this.gzip, 'drain');
  }
}

export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'rows'; readonly table: string; readonly lines: string }
  | { readonly kind: 'end'; readonly end: TableEnd };

/** The file is missing, damaged, cut short or something else; nothing of it may be believed. */
export class UnreadableBackup extends Error {}

const batchLines = 2_000;

/** Reads a backup part by part. Throws `UnreadableBackup` at the first sign of damage. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const source = fs.createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  try {
    yield* parts(linesOf(source.pipe(unpacked)));
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error)) {
      throw new UnreadableBackup(file, { cause: error });
    }
    throw error;
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

/** Only line feeds end a line here: readline would also split at U+2028 inside a text. */
async function* linesOf(bytes: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    if (!(chunk instanceof Uint8Array)) throw new Error('Bug: a backup is read as bytes');
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

async function* parts(lines: AsyncIterator<string>): AsyncGenerator<BackupPart> {
  let table: string | undefined;
  let batch: string[] = [];
  let hash = createHash('sha256');
  const take = (): BackupPart => {
    const text = batch.join('\n');
    hash.update(text).update('\n');
    batch = [];
    return { kind: 'rows', table: table ?? '', lines: text };
  };
  for (let first = true; ; first = false) {
    const next = await lines.next();
    if (next.done === true) throw new UnreadableBackup('the last line is missing');
    const line = next.value;
    if (!line.startsWith('#')) {
      if (table === undefined) throw new UnreadableBackup('a row outside a table');
      if (batch.push(line) === batchLines) yield take();
      continue;
    }
    if (batch.length > 0) yield take();
    const said = controlLine(line);
    if (first) yield { kind: 'header', header: headerOf(said) };
    else if ('whole' in said) return;
    else if (typeof said['table'] === 'string') {
      table = said['table'];
      hash = createHash('sha256');
    } else {
      const end = said['end'] as TableEnd;
      if (end.sha256 !== hash.digest('hex')) throw new UnreadableBackup(`${end.name} is damaged`);
      table = undefined;
      yield { kind: 'end', end };
    }
  }
}

function controlLine(line: string): Readonly<Record<string, unknown>> {
  return JSON.parse(line.slice(1)) as Readonly<Record<string, unknown>>;
}

function headerOf(said: Readonly<Record<string, unknown>>): BackupHeader {
  if (said['format'] !== backupFormat || !Array.isArray(said['migrations'])) {
    throw new UnreadableBackup('this is no backup of a kind we know');
  }
  return said as BackupHeader;
}

/** Missing file, or bytes that zlib cannot unpack. */
function isFileError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(ENOENT|EISDIR|EACCES|Z_)/.test(code);
}
