import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './env.ts';
import { Stop } from './screen.ts';

/**
 * What was sold at the sandbox Stripe does not know, nor the other way round: the embedded database stays with the one its
 * demo was sold at. Of a database of the user's own nothing is presumed.
 */
export function paymentsOf({ dataDir, databaseUrl, inherited }: Settings) {
  const file = join(dataDir, 'payments');
  const service = inherited.STRIPE_SECRET_KEY ? 'Stripe' : 'the sandbox';
  return {
    /** Throws Stop when the folder was filled with the other one. */
    refuseOther(): void {
      if (databaseUrl || !existsSync(file)) return;
      const before = readFileSync(file, 'utf8').trim();
      if (before === service) return;
      const key = `${before === 'Stripe' ? 'set' : 'unset'} STRIPE_SECRET_KEY`;
      throw new Stop(
        `The payments in ${dataDir} were made at ${before}, of which ${service} knows nothing: ${key}, or start with another DATA_DIR.`,
      );
    },
    note(): void {
      if (!databaseUrl) writeFileSync(file, service);
    },
  };
}
