import type { Database } from '@atrium/db';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Ports } from './ports.ts';
import type { Registry } from './registry.ts';

/** Everything a verb may reach besides its own transaction. Made once, in `packages/runtime`. */
export interface Platform {
  readonly db: Database;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly ports: Ports;
  readonly log: Logger;
  readonly observer: Observer;
  readonly urls: { readonly web: string; readonly admin: string; readonly api: string };
  /** Signs short-lived tokens. Never logged, never sent. */
  readonly authSecret: string;
}

/** Hears durations for the metrics page. */
export interface Observer {
  verb(name: string, outcome: string, seconds: number): void;
  job(name: string, outcome: string, seconds: number): void;
  ai(task: string, engine: string, outcome: string, seconds: number): void;
}

export const silentObserver: Observer = { verb: () => {}, job: () => {}, ai: () => {} };
