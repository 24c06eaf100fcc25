import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import type { Endpoint } from '../../server/http/endpoint.ts';
import { endpoints, problemsOf } from '../../server/http/endpoints.ts';
import { healthAnswer } from '../../wire/api/health-answer.ts';
import { problemSchema } from '../../wire/events/outcome-schemas.ts';
import { forEachEngine } from '../engines.ts';
import { startProgram, type Program } from './http-program.ts';
import { startWorld } from './http-world.ts';

forEachEngine((engine) => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram(engine);
  });

  test('health comes after a real write and read, and says what runs', async () => {
    for (const path of ['/health', '/api/v1/health']) {
      const health = v.parse(healthAnswer, await program.json(path));
      expect(health).toMatchObject({ status: 'ok', engine, simulated: false });
      expect(health.schema).toMatch(/^\d{4}-/);
      expect(health.advice === undefined).toBe(engine === 'server');
    }
  });

  test('measures are for who has their token, not for the administrator', async () => {
    const refused = await program.ask('/metrics');
    expect(refused.status).toBe(403);
    const token = program.running.metricsToken;
    const told = await program.ask('/metrics', { headers: { authorization: `Bearer ${token}` } });
    const text = await told.text();
    expect(text).toContain('ayni_http_request_seconds_count{method="GET",route="/health"');
    expect(text).toContain('ayni_database_seconds');
    expect(text).toContain('ayni_events_quarantined 0');
  });

  test('the description names every endpoint with every problem it may answer', async () => {
    const described = await program.json('/api/v1/openapi.json');
    expect(described['openapi']).toBe('3.1.0');
    const text = JSON.stringify(described['paths']);
    for (const endpoint of Object.values<Endpoint>(endpoints)) {
      expect(text).toContain(JSON.stringify(endpoint.route.replace(/:(\w+)/g, '{$1}')));
      for (const code of problemsOf(endpoint)) expect(text).toContain(JSON.stringify(code));
    }
  });

  test('examples of the description are themselves right', () => {
    for (const endpoint of Object.values<Endpoint>(endpoints)) {
      if (endpoint.example !== undefined) {
        expect(v.is(endpoint.answer, endpoint.example), endpoint.route).toBe(true);
      }
      if (endpoint.body !== undefined) {
        expect(v.is(endpoint.body.schema, endpoint.body.example), endpoint.route).toBe(true);
      }
    }
  });

  test('an address that leads nowhere is a Problem with the id of the request', async () => {
    const answer = await program.ask('/api/v1/nowhere', {
      headers: { 'x-request-id': 'asked-by-me' },
    });
    expect(answer.status).toBe(404);
    const problem = v.parse(problemSchema, await answer.json());
    expect(problem).toMatchObject({ code: 'http/not-found', request: 'asked-by-me' });
  });

  test('texts are compressed for those who take it', async () => {
    const answer = await program.ask('/api/v1/public/programme', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('vary')).toContain('accept-encoding');
  });

  test('what was acknowledged before a stop is there after the next start', async () => {
    const world = await startWorld(engine);
    const { program, names, collect } = world;
    const acknowledged: string[] = [];
    const sending = Array.from({ length: 8 }, async (_, index) => {
      const name = `weighing ${index}`;
      const batch = [collect(name, 1_000 + index, { name })];
      // A batch that the stop cuts off is not acknowledged: the phone keeps it and sends it again.
      const answer = await program.send(batch).catch(() => undefined);
      if (answer !== undefined) acknowledged.push(names.event(name));
    });
    await Promise.race(sending);
    const again = await program.restart();
    await Promise.all(sending);
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const id of acknowledged) {
      expect(await again.json(`/api/v1/events/${id}`)).toMatchObject({ state: 'accepted' });
    }
    await expect(fetch(`${program.running.address}/health`)).rejects.toThrow();
    expect(again.running.token).toBeNull();
  });
});
