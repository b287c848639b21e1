import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { PAGE_POLICY } from '../page/layout.ts';
import { type Faults, faultSchema, VENDORS } from './faults.ts';
import type { Journal } from './journal.ts';
import { controlPage } from './page.ts';

const vendorParams = z.object({ vendor: z.enum(VENDORS) });

/** POST /control/<vendor> {mode, times | rate, delayMs} plans faults; GET /control/<vendor> says what was received. */
export function controlRoutes(app: FastifyInstance, faults: Faults, journal: Journal): void {
  app.get('/control', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', PAGE_POLICY)
      .send(controlPage(faults, journal)),
  );

  app.get('/control/changes', async () => {
    await journal.changed(25_000);
    return {};
  });

  app.get('/control/:vendor', async (request) => {
    const { vendor } = vendorParams.parse(request.params);
    return { planned: faults.planned(vendor), received: journal.list(vendor) };
  });

  app.post('/control/:vendor', async (request, reply) => {
    const { vendor } = vendorParams.parse(request.params);
    const given = z.record(z.string(), z.unknown()).parse(request.body);
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    faults.plan(vendor, faultSchema(vendor).parse(filled));
    const fromPage = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    return fromPage ? reply.redirect('/control', 303) : { planned: faults.planned(vendor) };
  });

  app.delete('/control', async (_request, reply) => {
    for (const vendor of VENDORS) faults.plan(vendor, { mode: 'ok', delayMs: 0 });
    journal.clear();
    return reply.code(204).send();
  });
}
