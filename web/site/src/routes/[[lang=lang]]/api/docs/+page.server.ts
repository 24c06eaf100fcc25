import { ask } from '../../../../lib/server/ask.ts';
import { openApiDocument } from '../../../../lib/server/openapi.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ fetch }: PageServerLoadEvent) => ({
  document: await ask(fetch, '/api/v1/openapi.json', openApiDocument),
});
