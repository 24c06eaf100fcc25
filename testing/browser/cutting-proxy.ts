import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/** A network between phone and program that notes what passes and breaks when it is told to. */
export type CuttingProxy = {
  readonly url: string;
  /** Method and path of what passed, in order. */
  readonly passed: string[];
  /** Bytes of the bodies that passed, by the path without its question. */
  readonly sent: Map<string, number>;
  /** How many of the next uploads break after so many bytes of their body. */
  cuts: { left: number; after: number };
  /** Lets no upload through. */
  holdsUploads: boolean;
  close(): Promise<void>;
};

export async function startCuttingProxy(target: () => string): Promise<CuttingProxy> {
  const proxy: State = {
    passed: [],
    sent: new Map(),
    cuts: { left: 0, after: 0 },
    holdsUploads: false,
  };
  const server = createServer((incoming, outgoing) => pass(proxy, target(), incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

type State = Pick<CuttingProxy, 'passed' | 'sent' | 'cuts' | 'holdsUploads'>;

function pass(
  proxy: State,
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const { method = 'GET', url = '/' } = incoming;
  const isUpload = url.startsWith('/api/v1/uploads/');
  if (isUpload && proxy.holdsUploads) {
    incoming.socket.destroy();
    return;
  }
  if (url.startsWith('/api/')) proxy.passed.push(`${method} ${url}`);
  const cut = isUpload && method === 'POST' && proxy.cuts.left > 0;
  if (cut) proxy.cuts.left -= 1;
  const onwards = request(`${target}${url}`, { method, headers: incoming.headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onwards.on('error', () => outgoing.destroy());
  let passedOn = 0;
  incoming.on('data', (piece: Buffer) => {
    const path = url.split('?')[0] ?? url;
    const rest = cut ? piece.subarray(0, Math.max(0, proxy.cuts.after - passedOn)) : piece;
    passedOn += rest.length;
    proxy.sent.set(path, (proxy.sent.get(path) ?? 0) + rest.length);
    onwards.write(rest);
    if (!cut || passedOn < proxy.cuts.after) return;
    // So that what passed arrives before the line breaks.
    setTimeout(() => {
      onwards.destroy();
      incoming.socket.destroy();
    }, 100);
  });
  incoming.on('end', () => onwards.end());
}
