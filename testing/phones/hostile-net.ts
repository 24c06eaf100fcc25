import net from 'node:net';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { madeAnswer, type MadeAnswer } from './made-answers.ts';

/** Where a request breaks off on its way to the server. */
export const requestCuts = ['before', 'request-line', 'headers', 'body', 'end-of-body'] as const;
/** Where an answer breaks off on its way to the phone; the server has done its work by then. */
export const answerCuts = ['before', 'status-line', 'headers', 'body', 'last-byte'] as const;

/** What becomes of one request. */
export type Fate =
  | { readonly do: 'pass' }
  | { readonly do: 'cut-request'; readonly at: (typeof requestCuts)[number] }
  | { readonly do: 'cut-answer'; readonly at: (typeof answerCuts)[number] }
  /** It arrives twice; both are worked on at once. */
  | { readonly do: 'double' }
  /** The phone loses the connection; the request arrives after later ones. */
  | { readonly do: 'overtaken' }
  /** The server sees another key than the phone sent, and says what it says to that. */
  | { readonly do: 'wrong-key' }
  /** Somebody else answers; the server hears nothing of it. */
  | { readonly do: 'made'; readonly answer: MadeAnswer };

/** A request as the network sees it. */
export type Seen = {
  readonly path: string;
  readonly bodyBytes: number;
  /** Ids of the events in it. */
  readonly ids: readonly string[];
};

export type HostileNet = {
  readonly address: string;
  /** All bytes that the phone sent, heads included. */
  readonly sentBytes: () => number;
  /** Lets requests arrive that were overtaken. */
  deliverLate(): Promise<void>;
  close(): Promise<void>;
};

type Request = { readonly head: string; readonly body: Buffer };

/**
 * A network of its own between one phone and the server: real sockets on both sides, one request
 * at a time on each connection, and a fate for every request.
 *
 * @param upstream port of the server as it stands now; undefined while there is none
 */
export async function startHostileNet(
  upstream: () => number | undefined,
  fateOf: (seen: Seen) => Fate,
): Promise<HostileNet> {
  const late: Request[] = [];
  const open = new Set<net.Socket>();
  let sent = 0;
  const deliverLate = async (): Promise<void> => {
    await Promise.all(late.splice(0).map((request) => exchange(upstream(), whole(request))));
  };
  const server = net.createServer((phone) => {
    open.add(phone);
    phone.on('close', () => open.delete(phone));
    phone.on('error', () => undefined);
    let received = Buffer.alloc(0);
    phone.on('data', (chunk: Buffer) => {
      sent += chunk.length;
      received = Buffer.concat([received, chunk]);
      const request = readRequest(received);
      if (request === undefined) return;
      received = Buffer.alloc(0);
      const overtakes = late.splice(0);
      void meet(phone, request, { fate: fateOf(seenOf(request)), upstream, late }).then(() =>
        Promise.all(overtakes.map((one) => exchange(upstream(), whole(one)))),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    sentBytes: () => sent,
    deliverLate,
    close: () =>
      new Promise((done) => {
        for (const socket of open) socket.destroy();
        server.close(() => done());
      }),
  };
}

type Meeting = {
  readonly fate: Fate;
  readonly upstream: () => number | undefined;
  readonly late: Request[];
};

async function meet(
  phone: net.Socket,
  request: Request,
  { fate, upstream, late }: Meeting,
): Promise<void> {
  switch (fate.do) {
    case 'pass':
      return tell(phone, await exchange(upstream(), whole(request)));
    case 'cut-request':
      await exchange(upstream(), whole(request).subarray(0, cutOf(request, fate.at)), true);
      return cut(phone);
    case 'cut-answer': {
      const answer = await exchange(upstream(), whole(request));
      const end = answerEnd(answer, fate.at);
      if (end === 0) return cut(phone);
      phone.write(answer.subarray(0, end), () => cut(phone));
      return undefined;
    }
    case 'double': {
      const both = [exchange(upstream(), whole(request)), exchange(upstream(), whole(request))];
      const [first] = await Promise.all(both);
      return tell(phone, first ?? Buffer.alloc(0));
    }
    case 'overtaken':
      late.push(request);
      return cut(phone);
    case 'wrong-key': {
      const head = request.head.replace(/^authorization:.*$/im, 'authorization: Bearer guessed');
      return tell(phone, await exchange(upstream(), whole({ ...request, head })));
    }
    case 'made':
      return tell(phone, madeAnswer(fate.answer));
  }
}

function tell(phone: net.Socket, answer: Buffer): void {
  if (answer.length === 0) cut(phone);
  else phone.end(answer);
}

function cut(phone: net.Socket): void {
  phone.resetAndDestroy();
}

/** Sends bytes to the server and reads its answer to the end; empty when there is none. */
function exchange(port: number | undefined, bytes: Buffer, breaksOff = false): Promise<Buffer> {
  if (port === undefined || bytes.length === 0) return Promise.resolve(Buffer.alloc(0));
  return new Promise((done) => {
    const answer: Buffer[] = [];
    const server = net.connect(port, '127.0.0.1', () => {
      if (breaksOff) server.write(bytes, () => server.destroy());
      else server.write(bytes);
    });
    server.on('data', (chunk: Buffer) => answer.push(chunk));
    server.on('error', () => undefined);
    server.on('close', () => done(Buffer.concat(answer)));
  });
}

const headEnd = '\r\n\r\n';

function readRequest(received: Buffer): Request | undefined {
  const end = received.indexOf(headEnd);
  if (end === -1) return undefined;
  // One request for each connection to the server: its end is the end of the answer.
  const head = received
    .toString('latin1', 0, end)
    .replace(/^connection:.*$/im, 'connection: close');
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  const body = received.subarray(end + headEnd.length);
  return body.length < length ? undefined : { head, body };
}

function whole({ head, body }: Request): Buffer {
  return Buffer.concat([Buffer.from(head + headEnd, 'latin1'), body]);
}

function cutOf({ head, body }: Request, at: (typeof requestCuts)[number]): number {
  const headBytes = head.length + headEnd.length;
  switch (at) {
    case 'before':
      return 0;
    case 'request-line':
      return 9;
    case 'headers':
      return headBytes - 12;
    case 'body':
      return headBytes + Math.floor(body.length / 2);
    case 'end-of-body':
      return headBytes + body.length;
  }
}

function answerEnd(answer: Buffer, at: (typeof answerCuts)[number]): number {
  const headBytes = answer.indexOf(headEnd) + headEnd.length;
  switch (at) {
    case 'before':
      return 0;
    case 'status-line':
      return Math.min(answer.length, 7);
    case 'headers':
      return Math.max(0, headBytes - 10);
    case 'body':
      return headBytes + Math.floor((answer.length - headBytes) / 2);
    case 'last-byte':
      return Math.max(0, answer.length - 1);
  }
}

const batch = v.object({ events: v.array(v.object({ id: v.string() })) });

function seenOf({ head, body }: Request): Seen {
  const [, path = ''] = head.split(' ');
  const isPacked = /^content-encoding: *gzip/im.test(head);
  const text = isPacked ? gunzipSync(body).toString('utf8') : body.toString('utf8');
  const isBatch = path === '/api/v1/events' && head.startsWith('POST');
  const ids = isBatch ? v.parse(batch, JSON.parse(text)).events.map(({ id }) => id) : [];
  return { path, bodyBytes: body.length, ids };
}
