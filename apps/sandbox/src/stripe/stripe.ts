import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Faults } from '../control/faults.ts';
import type { Journal } from '../control/journal.ts';
import { apiRoutes } from './api/routes.ts';
import { stripeControl } from './control/routes.ts';
import { tick } from './money/due.ts';
import { checkoutRoutes } from './page/checkout-routes.ts';
import { invoiceRoutes, portalRoutes } from './page/portal-routes.ts';
import { Courier } from './webhook/courier.ts';
import { Snapshot } from './world/snapshot.ts';
import { World } from './world/world.ts';

export interface StripeSettings {
  /** Sign each event; the platform knows at least one of them. */
  readonly webhookSecrets: readonly string[];
  /** Where events go; null: nowhere until the control says so. */
  readonly webhookTarget: string | null;
}

export interface StripeDoors {
  readonly folder: string;
  readonly settings: StripeSettings;
  readonly faults: Faults;
  readonly journal: Journal;
}

export interface Stripe {
  /** Once it is known where a browser finds it. */
  listensAt(url: string): void;
  close(): Promise<void>;
}

const TICK_MS = 1_000;

/** Stripe in a box: its HTTP, its pages, its clock and its events, kept in one file. */
export async function openStripe(app: FastifyInstance, doors: StripeDoors): Promise<Stripe> {
  const { faults, journal, settings } = doors;
  const world = new World({ target: null, dunningEnd: 'canceled' }, (event) => courier.plan(event));
  const courier = new Courier({
    world: () => world,
    faults,
    journal,
    secrets: settings.webhookSecrets,
    save: () => snapshot.save(),
  });
  const snapshot = new Snapshot(doors.folder, world);
  if (settings.webhookTarget !== null) world.settings.target = settings.webhookTarget;
  const save = () => snapshot.save();

  assets(app);
  checkoutRoutes(app, { world, save });
  portalRoutes(app, { world, save });
  invoiceRoutes(app, { world, save });
  stripeControl(app, { world, courier, save });
  await app.register(async (scope) => apiRoutes(scope, { world, faults, journal, save }));

  const timer = setInterval(() => {
    if (tick(world) > 0) void save();
  }, TICK_MS);
  timer.unref();
  return {
    listensAt(url) {
      world.url = url;
      courier.wake();
    },
    async close() {
      clearInterval(timer);
      await courier.close();
      await save();
    },
  };
}

function assets(app: FastifyInstance): void {
  const file = (name: string) => readFileSync(join(import.meta.dirname, 'page', name));
  const [style, script] = [file('stripe.css'), file('stripe.js')];
  app.get('/stripe.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get('/stripe.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
}
