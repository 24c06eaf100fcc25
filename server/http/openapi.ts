import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { whys, type Why } from '../../core/access/why.ts';
import type { ProblemCode } from '../../core/problems/problem.ts';
import { problemMediaType, renderProblem } from '../../wire/api/problem-json.ts';
import { problemSchema } from '../../wire/events/outcome-schemas.ts';
import { apiWords as wordsEn } from '../../words/en/api.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints, problemsOf, type EndpointId } from './endpoints.ts';
import { statusOf } from './problem-answer.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The OpenAPI 3.1 description of the API, made from the very schemas that parse its requests and
 * that its answers are tested with; each Problem comes with an example of its own.
 */
export function openapi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const id of Object.keys(endpoints).filter(isEndpointId)) {
    const endpoint: Endpoint = endpoints[id];
    const path = endpoint.route.replace(/:(\w+)/g, '{$1}');
    const operation = { [endpoint.method.toLowerCase()]: operationOf(id, endpoint) };
    paths[path] = { ...paths[path], ...operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ayni',
      version,
      description: wordsEn.description,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(wordsEn.tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { Problem: jsonSchemaOf(problemSchema) },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: wordsEn.tokens.bearer },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'ayni_session',
          description: wordsEn.tokens.session,
        },
      },
    },
  };
}

function isEndpointId(id: string): id is EndpointId {
  return Object.hasOwn(endpoints, id);
}

function operationOf(id: EndpointId, endpoint: Endpoint): Json {
  const { tag, ability, body, file, answer, example, media } = endpoint;
  const summary = wordsEn.endpoints[id];
  const content = contentOf(media ?? 'application/json', answer, example);
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(ability === 'public.read' ? {} : { security: [{ bearer: [] }, { session: [] }] }),
    ...(ability === 'public.read' ? {} : { 'x-ability': ability }),
    parameters: [
      ...parametersOf('path', endpoint.path),
      ...parametersOf('query', endpoint.query),
      ...(endpoint.why === undefined ? [] : [whyParameter(endpoint.why)]),
    ],
    ...requestBodyOf(body, file),
    responses: { '200': { description: summary, content }, ...refusalsOf(problemsOf(endpoint)) },
  };
}

function whyParameter(usual: Why): Json {
  const schema = { type: 'string', enum: whys, default: usual };
  return { name: 'why', in: 'query', required: false, description: wordsEn.why, schema };
}

function requestBodyOf(body: Endpoint['body'], file: Endpoint['file']): Json {
  if (file !== undefined) {
    const content = Object.fromEntries(file.map((media) => [media, {}]));
    return { requestBody: { required: true, content } };
  }
  if (body === undefined) return {};
  const content = contentOf('application/json', body.schema, body.example);
  return { requestBody: { required: true, content } };
}

function contentOf(media: string, schema: v.GenericSchema, example: unknown): Json {
  const shown = example === undefined ? {} : { example };
  return { [media]: { schema: jsonSchemaOf(schema), ...shown } };
}

function parametersOf(place: 'path' | 'query', schema: Endpoint['path']): readonly Json[] {
  const entries = schema === undefined ? [] : Object.entries(schema.entries);
  return entries.map(([name, of]) => ({
    name,
    in: place,
    required: !of.type.includes('optional'),
    schema: jsonSchemaOf(of),
  }));
}

/** Refusals by status; the examples are named by code and say all that an answer says. */
function refusalsOf(codes: readonly ProblemCode[]): Readonly<Record<string, Json>> {
  const byStatus = new Map<string, ProblemCode[]>();
  for (const code of codes) {
    const status = String(statusOf(code));
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => {
      const problems = own.map((code) => renderProblem({ code, facts: {} }));
      const examples = Object.fromEntries(problems.map((value) => [value.code, { value }]));
      const schema = { $ref: '#/components/schemas/Problem' };
      const content = { [problemMediaType]: { schema, examples } };
      return [status, { description: problems.map(({ title }) => title).join(' · '), content }];
    }),
  );
}

/** OpenAPI 3.1 speaks JSON Schema 2020-12. */
function jsonSchemaOf(schema: v.GenericSchema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
  });
  return rest;
}
