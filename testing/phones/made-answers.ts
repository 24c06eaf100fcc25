/** What whoever stands between a phone and the server answers instead of it. */
export const madeAnswers = [
  'portal',
  'portal-redirect',
  'portal-forbids',
  'portal-unauthorised',
  'portal-json',
  'empty',
  'half-json',
  'error-500',
  'bad-gateway',
  'unavailable',
  'timeout-504',
  'login-511',
  'too-large-page',
  'too-large-json',
  'too-many',
] as const;
export type MadeAnswer = (typeof madeAnswers)[number];

const page = '<!doctype html><title>Wifi gratis</title><h1>Iniciar sesión</h1>';
const html = 'text/html; charset=utf-8';
const json = 'application/json';

type Made = readonly [status: string, type: string, body: string, more?: string];

const answers: Readonly<Record<MadeAnswer, Made>> = {
  portal: ['200 OK', html, page],
  'portal-redirect': ['302 Found', html, page, 'location: /portal\r\n'],
  'portal-forbids': ['403 Forbidden', html, page],
  'portal-unauthorised': ['401 Unauthorized', json, '{"error":"login required"}'],
  'portal-json': ['200 OK', json, '{"login":"http://wifi.example/"}'],
  empty: ['200 OK', json, ''],
  'half-json': ['200 OK', json, '{"epoch":"0193a5b0-0000-7000-8000-0000000e0001","outcomes":['],
  'error-500': ['500 Internal Server Error', json, '{"code":"http/internal"}'],
  'bad-gateway': ['502 Bad Gateway', html, '<h1>502 Bad Gateway</h1>'],
  unavailable: ['503 Service Unavailable', json, '{"code":"store/unavailable"}'],
  'timeout-504': ['504 Gateway Timeout', html, '<h1>504 Gateway Timeout</h1>'],
  'login-511': ['511 Network Authentication Required', html, page],
  'too-large-page': ['413 Request Entity Too Large', html, '<h1>413</h1>'],
  'too-large-json': ['413 Content Too Large', json, '{"code":"http/body-too-large"}'],
  'too-many': ['429 Too Many Requests', json, '{"code":"http/too-many"}', 'retry-after: 30\r\n'],
};

export function madeAnswer(name: MadeAnswer): Buffer {
  const [status, type, body, more = ''] = answers[name];
  const length = Buffer.byteLength(body);
  return Buffer.from(
    `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n` +
      `${more}connection: close\r\n\r\n${body}`,
  );
}
