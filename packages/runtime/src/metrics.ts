import type { Observer } from '@atrium/core/kernel';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const fast = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const slow = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

/** The process's numbers, in Prometheus' words. Labels are names of ours: never an id, a path or a person. */
export interface Metrics {
  readonly observer: Observer;
  /** `route` is a pattern or a procedure, never a concrete path. */
  http(route: string, status: number, seconds: number): void;
  /** A number read when somebody asks. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  counter(name: string, help: string): () => void;
  text(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[],
  ) => new Histogram({ name, help, labelNames, buckets, registers: [registry] });

  const http = histogram('atrium_http_seconds', 'Requests by route', ['route', 'status'], fast);
  const verb = histogram('atrium_verb_seconds', 'Verbs by name and outcome', ['verb', 'outcome'], fast);
  const job = histogram('atrium_job_seconds', 'Jobs by name and outcome', ['job', 'outcome'], slow);
  const ai = histogram('atrium_ai_seconds', 'AI tasks by engine', ['task', 'engine', 'outcome'], slow);

  return {
    observer: {
      verb: (name, outcome, seconds) => verb.observe({ verb: name, outcome }, seconds),
      job: (name, outcome, seconds) => job.observe({ job: name, outcome }, seconds),
      ai: (task, engine, outcome, seconds) => ai.observe({ task, engine, outcome }, seconds),
    },
    http: (route, status, seconds) => http.observe({ route, status }, seconds),
    gauge: (name, help, read) => {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: async () => gauge.set(await read()),
      });
    },
    counter: (name, help) => {
      const counter = new Counter({ name, help, registers: [registry] });
      return () => counter.inc();
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
