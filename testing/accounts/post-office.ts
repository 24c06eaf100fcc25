import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A post office in this process; keeps what it is handed. */
export type PostOffice = {
  readonly url: string;
  /** Waits for the next letter. */
  next(): Promise<{ readonly to: string; readonly text: string }>;
  readonly count: () => number;
  close(): Promise<void>;
};

export function openPostOffice(): Promise<PostOffice> {
  const letters: { to: string; text: string }[] = [];
  let read = 0;
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join();
        letters.push({ to, text: decoded(Buffer.concat(parts).toString('latin1')) });
        waiting.splice(0).forEach((go) => go());
        done();
      });
    },
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.server.address() as AddressInfo;
      resolve({
        url: `smtp://127.0.0.1:${port}`,
        count: () => letters.length,
        next: async () => {
          while (letters[read] === undefined) {
            await new Promise<void>((go) => waiting.push(go));
          }
          read += 1;
          return letters[read - 1] ?? { to: '', text: '' };
        },
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

/** Quoted-printable as mail programs write it. */
function decoded(message: string): string {
  const bytes = message
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
