import * as v from 'valibot';

/**
 * As much of an OpenAPI 3.1 document as the readable page shows. Unknown fields are left out, so
 * the document may grow without the page failing.
 */
export type Schema = {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly format?: string | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
};

const schema: v.GenericSchema<unknown, Schema> = v.lazy(() =>
  v.object({
    $ref: v.optional(v.string()),
    type: v.optional(v.union([v.string(), v.array(v.string())])),
    description: v.optional(v.string()),
    enum: v.optional(v.array(v.unknown())),
    const: v.optional(v.unknown()),
    format: v.optional(v.string()),
    properties: v.optional(v.record(v.string(), schema)),
    required: v.optional(v.array(v.string())),
    items: v.optional(schema),
    anyOf: v.optional(v.array(schema)),
    oneOf: v.optional(v.array(schema)),
    allOf: v.optional(v.array(schema)),
  }),
);

const content = v.optional(
  v.record(
    v.string(),
    v.object({
      schema: v.optional(schema),
      example: v.optional(v.unknown()),
      examples: v.optional(v.record(v.string(), v.object({ value: v.optional(v.unknown()) }))),
    }),
  ),
);

const operation = v.object({
  operationId: v.optional(v.string()),
  summary: v.optional(v.string()),
  description: v.optional(v.string()),
  tags: v.optional(v.array(v.string())),
  security: v.optional(v.array(v.record(v.string(), v.unknown()))),
  parameters: v.optional(
    v.array(
      v.object({
        name: v.string(),
        in: v.string(),
        required: v.optional(v.boolean()),
        description: v.optional(v.string()),
        schema: v.optional(schema),
      }),
    ),
  ),
  requestBody: v.optional(v.object({ description: v.optional(v.string()), content })),
  responses: v.optional(
    v.record(v.string(), v.object({ description: v.optional(v.string()), content })),
  ),
});

export const openApiDocument = v.object({
  info: v.object({
    title: v.string(),
    version: v.string(),
    description: v.optional(v.string()),
  }),
  tags: v.optional(v.array(v.object({ name: v.string(), description: v.optional(v.string()) }))),
  paths: v.record(
    v.string(),
    v.object({
      get: v.optional(operation),
      post: v.optional(operation),
      put: v.optional(operation),
      delete: v.optional(operation),
    }),
  ),
  components: v.optional(v.object({ schemas: v.optional(v.record(v.string(), schema)) })),
});

export type Operation = v.InferOutput<typeof operation>;
export type Content = v.InferOutput<typeof content>;
