import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus may read. No label ever holds a person, a token or a whole address. */
export type Measures = {
  readonly registry: Registry;
  readonly requestDone: (of: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  readonly eventDone: (outcome: string) => void;
  readonly databaseDone: (of: {
    readonly statement: string;
    readonly seconds: number;
    readonly failed: boolean;
  }) => void;
};

/** @param countQuarantined asked at every scrape; undefined when the store cannot answer */
export function startMeasures(countQuarantined: () => Promise<number | undefined>): Measures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'ayni_' });
  const requests = new Histogram({
    name: 'ayni_http_request_seconds',
    help: 'Time from request to answer, by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const events = new Counter({
    name: 'ayni_events_total',
    help: 'Events received, by outcome.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const database = new Histogram({
    name: 'ayni_database_seconds',
    help: 'Time of statements and transactions, by kind and whether they failed.',
    labelNames: ['statement', 'failed'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [registry],
  });
  registry.registerMetric(quarantineGauge(countQuarantined));
  return {
    registry,
    requestDone: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    eventDone: (outcome) => events.inc({ outcome }),
    databaseDone: ({ statement, seconds, failed }) =>
      database.observe({ statement, failed: String(failed) }, seconds),
  };
}

function quarantineGauge(countQuarantined: () => Promise<number | undefined>): Gauge {
  return new Gauge({
    name: 'ayni_events_quarantined',
    help: 'Events that are kept and wait for something that did not arrive yet.',
    registers: [],
    async collect() {
      const count = await countQuarantined();
      if (count === undefined) this.reset();
      else this.set(count);
    },
  });
}
