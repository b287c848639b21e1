import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { ZodError, z } from 'zod';
import { Faults } from './control/faults.ts';
import { Journal } from './control/journal.ts';
import { controlRoutes } from './control/routes.ts';
import { mailRoutes } from './mail/routes.ts';
import { openSmtp } from './mail/smtp.ts';
import { MailStore } from './mail/store.ts';
import { openaiRoutes } from './openai/routes.ts';
import { s3Routes } from './s3/routes.ts';
import type { S3Keys } from './s3/signature.ts';
import { ObjectStore } from './s3/store.ts';
import { openStripe, type StripeSettings } from './stripe/stripe.ts';

export interface SandboxOptions {
  readonly httpPort: number;
  readonly smtpPort: number;
  readonly dataDir: string;
  readonly seed: string;
  readonly s3Keys: S3Keys;
  readonly stripe: StripeSettings;
  readonly logLevel: string;
}

export interface Sandbox {
  readonly url: string;
  readonly smtpUrl: string;
  close(): Promise<void>;
}

const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Opens both doors of the outside world: HTTP and SMTP, on this machine only. Port 0 takes any free one. */
export async function openSandbox(options: SandboxOptions): Promise<Sandbox> {
  const faults = new Faults(options.seed);
  const journal = new Journal();
  const mails = new MailStore(join(options.dataDir, 'mail'));
  const objects = new ObjectStore(join(options.dataDir, 's3'));

  const app = Fastify({
    logger: { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
  });
  guard(app);
  assets(app);
  mailRoutes(app, mails);
  controlRoutes(app, faults, journal);
  openaiRoutes(app, faults, journal);
  await app.register(async (scope) =>
    s3Routes(scope, { store: objects, keys: options.s3Keys, faults, journal }),
  );

  const stripe = await openStripe(app, {
    folder: join(options.dataDir, 'stripe'),
    settings: options.stripe,
    faults,
    journal,
  });

  const smtp = await openSmtp(options.smtpPort, { store: mails, faults, journal });
  const url = await app.listen({ port: options.httpPort, host: '127.0.0.1' });
  stripe.listensAt(url);
  return {
    url,
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
    async close() {
      await Promise.all([app.close(), smtp.close()]);
      await stripe.close();
    },
  };
}

function guard(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    // A page elsewhere must not empty the inbox of whoever reads it.
    const foreign = request.headers['sec-fetch-site'] === 'cross-site' && request.method !== 'GET';
    if (foreign) return reply.code(403).send({ error: 'not from another site' });
  });
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof ZodError) return reply.code(400).send({ error: z.prettifyError(error) });
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    if (status >= 500) app.log.error(error);
    return reply.code(status).send({ error: error instanceof Error ? error.message : String(error) });
  });
}

function assets(app: FastifyInstance): void {
  const file = (name: string) => readFileSync(join(import.meta.dirname, 'page', name));
  const [style, script] = [file('style.css'), file('page.js')];
  app.get('/style.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
  app.get('/page.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  app.get('/healthz', async () => ({ status: 'ok' }));
}
