import { Hono, type MiddlewareHandler } from 'hono';
import { startTypesetter } from '../outside/documents/typesetter.ts';
import { accessHandlers } from './access-handlers.ts';
import { accountHandlers } from './account-handlers.ts';
import { agreementHandlers, agreementPaperHandlers } from './agreement-handlers.ts';
import { actorHandlers } from './actor-handlers.ts';
import { admitting } from './admission.ts';
import { bookHandlers } from './book-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { climateHandlers } from './climate-handlers.ts';
import { compressed } from './compress.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoints, type EndpointId } from './endpoints.ts';
import { encounterHandlers } from './encounter-handlers.ts';
import { encounterPaperHandlers } from './encounter-paper-handlers.ts';
import { evidenceHandlers } from './evidence-handlers.ts';
import { eventHandlers } from './event-handlers.ts';
import { importHandlers } from './import-handlers.ts';
import { noting } from './noting.ts';
import { observed } from './observe.ts';
import { openapi } from './openapi.ts';
import { phoneFiles } from './phone-files.ts';
import { posterHandlers } from './poster-handlers.ts';
import { printing } from './printing.ts';
import { privacyHandlers } from './privacy-handlers.ts';
import { problemAnswer } from './problem-answer.ts';
import { publicHandlers } from './public-handlers.ts';
import { reportHandlers } from './report-handlers.ts';
import { openResultsHandlers } from './open-results-handlers.ts';
import { newEmissionsDesk } from '../questions/emissions-desk.ts';
import { makingReports } from '../questions/report-made.ts';
import { searchHandlers } from './search-handlers.ts';
import { serviceHandlers } from './service-handlers.ts';
import type { Carried, Handlers, Service } from './service.ts';
import { pathwayHandlers } from './pathway-handlers.ts';
import { resultHandlers } from './result-handlers.ts';
import { queueHandlers } from './queue-handlers.ts';
import { teamHandlers } from './team-handlers.ts';
import { unchangedSince } from './unchanged-since.ts';
import { workHandlers } from './work-handlers.ts';
import { workPaperHandlers } from './work-paper-handlers.ts';

/** The API under `/api/v1`, `/health`, `/metrics` and the phone's files. It decides nothing. */
export function buildApp(service: Service, phoneFolder: string): Hono<Carried> {
  const app = new Hono<Carried>();
  app.use(observed(service), compressed(), whileRunning(service));
  const typesetter = startTypesetter();
  const print = printing(service, typesetter);
  const handlers: Handlers<EndpointId> = {
    ...accessHandlers(service),
    ...accountHandlers(service),
    ...actorHandlers(service),
    ...agreementHandlers(service),
    ...agreementPaperHandlers(service, print),
    ...climateHandlers(service),
    ...importHandlers(service),
    ...eventHandlers(service),
    ...encounterHandlers(service),
    ...encounterPaperHandlers(service, print),
    ...evidenceHandlers(service),
    ...bookHandlers(service),
    ...documentHandlers(service, print),
    ...pathwayHandlers(service, { print, typesetter }),
    ...resultHandlers(service),
    ...posterHandlers(service, typesetter),
    ...privacyHandlers(service),
    ...publicHandlers(service),
    ...searchHandlers(service),
    ...serviceHandlers(service),
    ...queueHandlers(service),
    ...reportHandlers(service, makingReports(newEmissionsDesk())),
    ...openResultsHandlers(service),
    ...teamHandlers(service),
    ...workHandlers(service),
    ...workPaperHandlers(service, print),
  };
  const unchanged = unchangedSince(service);
  for (const id of Object.keys(handlers).filter(isEndpointId)) {
    const endpoint: Endpoint = endpoints[id];
    app.on(endpoint.method, [endpoint.route], ...gatesOf(id, service, unchanged), handlers[id]);
  }
  app.get('/health', handlers.health);
  const description = JSON.stringify(openapi(service.version));
  app.get('/api/v1/openapi.json', openToAll(), (c) =>
    c.body(description, 200, { 'content-type': 'application/json' }),
  );
  app.route('/', phoneFiles(phoneFolder));
  app.notFound((c) => {
    return problemAnswer(c, { code: 'http/not-found', facts: { path: c.req.path.slice(0, 200) } });
  });
  app.onError((error, c) => {
    const request = c.get('request');
    service.log.error({ request, err: error }, 'bug');
    return problemAnswer(c, { code: 'http/internal', facts: { request } });
  });
  return app;
}

function isEndpointId(id: string): id is EndpointId {
  return Object.hasOwn(endpoints, id);
}

/** What a request passes before its handler: who asks, the note of it, where from, known marks. */
function gatesOf(
  id: EndpointId,
  service: Service,
  unchanged: MiddlewareHandler<Carried>,
): MiddlewareHandler<Carried>[] {
  const endpoint: Endpoint = endpoints[id];
  return [
    admitting(service, endpoint),
    ...(endpoint.why === undefined ? [] : [noting(service, id, endpoint)]),
    ...(endpoint.open === true ? [openToAll()] : []),
    ...(endpoint.tag === 'public' ? [unchanged] : []),
  ];
}

/** Any page of the web may read this; nothing here needs a cookie. */
function openToAll(): MiddlewareHandler<Carried> {
  return async (c, next) => {
    await next();
    c.res.headers.set('access-control-allow-origin', '*');
  };
}

function whileRunning(service: Service): MiddlewareHandler<Carried> {
  return async (c, next) => {
    if (service.isStopping()) {
      return problemAnswer(c, { code: 'http/stopping', facts: {} });
    }
    await next();
    c.res.headers.set('x-content-type-options', 'nosniff');
    c.res.headers.set('referrer-policy', 'no-referrer');
    return undefined;
  };
}
