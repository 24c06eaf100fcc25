import { pino } from 'pino';
import * as v from 'valibot';
import { afterAll, expect } from 'vitest';
import type { Endpoint } from '../../server/http/endpoint.ts';
import { endpoints, problemsOf } from '../../server/http/endpoints.ts';
import type { DbOptions } from '../../server/store/engine/db.ts';
import { startServer, type Running, type StartOptions } from '../../server/main.ts';
import { problemSchema, outcomesSchema } from '../../wire/events/outcome-schemas.ts';
import { freshStore, type EngineName } from '../engines.ts';

/** The program as anybody meets it: over a socket, on an engine of its own. */
export type Program = {
  readonly running: Running;
  /** Where its data is. */
  readonly options: DbOptions;
  /** Asks as the administrator unless told otherwise; every answer is held against its endpoint. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  json(path: string): Promise<Record<string, unknown>>;
  /** Stops it as an operator does and starts it again on the same data. */
  restart(): Promise<Program>;
  send(events: readonly unknown[], more?: object): Promise<v.InferOutput<typeof outcomesSchema>>;
};

const started: (() => Promise<void>)[] = [];

/** Starts the program on a fresh store; it is closed and removed after the file's last test. */
export async function startProgram(
  engine: EngineName,
  more: Partial<Omit<StartOptions, 'dataFolder' | 'databaseUrl' | 'port' | 'host'>> = {},
): Promise<Program> {
  const store = await freshStore(engine);
  started.push(() => store.remove());
  const start = async (token: string | null): Promise<Program> => {
    const running = await startServer({
      ...store.options,
      port: 0,
      host: '127.0.0.1',
      programmeFolder,
      siteHandler: '/nowhere/handler.js',
      log: pino({ level: 'silent' }),
      say: () => undefined,
      ...more,
    });
    started.push(() => running.close());
    const known = running.token ?? token;
    const restart = async (): Promise<Program> => {
      await running.close();
      return start(known);
    };
    return programAt(running, { token: known, restart, options: store.options });
  };
  return start(null);
}

const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;

afterAll(async () => {
  for (const stop of started.splice(0).toReversed()) await stop();
});

function programAt(
  running: Running,
  own: Pick<Program, 'restart' | 'options'> & { readonly token: string | null },
): Program {
  const ask: Program['ask'] = async (path, init = {}) => {
    const headers = new Headers({ authorization: `Bearer ${own.token}` });
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    const answer = await fetch(`${running.address}${path}`, { ...init, headers });
    await keepsItsWord(path, init.method ?? 'GET', answer.clone());
    return answer;
  };
  return {
    running,
    restart: own.restart,
    options: own.options,
    ask,
    json: async (path) => {
      const answer = await ask(path);
      const body = v.parse(v.record(v.string(), v.unknown()), await answer.json());
      expect(answer.status, JSON.stringify(body)).toBe(200);
      return body;
    },
    send: async (events, extra = {}) => {
      const answer = await ask('/api/v1/events', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ wire: 1, ...extra, events }),
      });
      return v.parse(outcomesSchema, await answer.json());
    },
  };
}

/**
 * The contract, held at every single request of these tests: an answer has the shape that its
 * endpoint describes, and a Problem is one that the endpoint says it may give.
 */
export async function keepsItsWord(path: string, method: string, answer: Response): Promise<void> {
  const endpoint = endpointOf(path, method);
  if (endpoint === undefined || answer.status === 304) return;
  const text = await answer.text();
  if (answer.status === 200) {
    const body: unknown = endpoint.media === undefined ? JSON.parse(text) : text;
    const parsed = v.safeParse(endpoint.answer, body);
    const place = parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
    expect(place, `${method} ${path}`).toBeUndefined();
    return;
  }
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = v.parse(problemSchema, JSON.parse(text));
  expect(problemsOf(endpoint), `${method} ${path}`).toContain(problem.code);
  expect(problem.status).toBe(answer.status);
  expect(problem.request).toBe(answer.headers.get('x-request-id'));
}

function endpointOf(path: string, method: string): Endpoint | undefined {
  const asked = new URL(path, 'http://any').pathname;
  return Object.values<Endpoint>(endpoints).find((endpoint) => {
    const shape = new RegExp(
      `^${endpoint.route.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`,
    );
    return endpoint.method === method && shape.test(asked);
  });
}
