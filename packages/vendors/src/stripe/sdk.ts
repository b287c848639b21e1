import { createRequire } from 'node:module';
import type Stripe from 'stripe';

export interface StripeOptions {
  readonly secretKey: string;
  /** Any of them may have signed: two while one is rolled. */
  readonly webhookSecrets: readonly string[];
  /** null: Stripe itself. */
  readonly baseUrl: string | null;
}

const require = createRequire(import.meta.url);
let loaded: typeof Stripe | undefined;

/** Loaded at the first use, as it costs every process a tenth of a second; synchronously, as signatures are checked so. */
export function sdk(): typeof Stripe {
  loaded ??= require('stripe') as typeof Stripe;
  return loaded;
}

/** The version our reading of Stripe's objects is written for, whatever the account's own is. */
export const apiVersion = '2026-10-28.endive' satisfies Stripe.LatestApiVersion;

const timeoutMs = 10_000;
const maxNetworkRetries = 2;

export function connect(options: StripeOptions): Stripe {
  const url = options.baseUrl === null ? null : new URL(options.baseUrl);
  return new (sdk())(options.secretKey, {
    apiVersion,
    timeout: timeoutMs,
    maxNetworkRetries,
    telemetry: false,
    ...(url && {
      protocol: url.protocol === 'https:' ? 'https' : 'http',
      host: url.hostname,
      ...(url.port && { port: url.port }),
    }),
  });
}
