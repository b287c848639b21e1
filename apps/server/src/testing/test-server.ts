import type { AddressInfo } from 'node:net';
import type { Actor, Payments, Registration } from '@atrium/core/kernel';
import { visitor } from '@atrium/core/kernel';
import { type LiveHub, openLiveHub } from '@atrium/core/live';
import { type TestPlatform, testPlatform } from '@atrium/core/testing';
import { createCipher, createMetrics, type Env } from '@atrium/runtime';
import type { AnyRouter } from '@trpc/server';
import { createServer, type Server, type ServerOptions } from '../server.ts';

export interface TestServer {
  readonly test: TestPlatform;
  readonly server: Server;
  readonly hub: LiveHub;
  readonly url: string;
  /** Who a bearer token or a session cookie stands for; revoke by deleting. */
  readonly people: Map<string, Actor>;
  close(): Promise<void>;
}

export const testEnv: Env = {
  production: false,
  logLevel: 'silent',
  appDatabaseUrl: '',
  jobsDatabaseUrl: '',
  poolSize: 10,
  authSecret: 'a secret for tests only, 32 bytes or more',
  serverPort: 0,
  workerPort: 0,
  workerConcurrency: null,
  urls: { web: 'http://localhost:3000', admin: 'http://localhost:3001', api: 'http://localhost:4000' },
  origins: ['http://localhost:3000', 'http://localhost:3001', 'http://localhost:4000'],
  trustedProxyHops: 0,
  metricsToken: null,
  rateLimitPerSecond: 100,
  filesDir: '',
  s3: null,
  mail: { smtpUrl: '', from: '' },
  openai: null,
  stripe: { secretKey: '', webhookSecrets: [], baseUrl: null, pretended: false },
};

/** The real server over HTTP, on a database of its own; only who somebody is is decided by `people`. */
export async function testServer(
  options: {
    readonly registrations: readonly Registration[];
    readonly router?: AnyRouter;
    readonly payments?: Payments;
  } & Partial<ServerOptions>,
): Promise<TestServer> {
  const cipher = createCipher([testEnv.authSecret]);
  const { registrations, payments, ...given } = options;
  const ports = { cipher, ...(payments && { payments }) };
  const test = await testPlatform({ registrations, ports });
  const hub = await openLiveHub(test.platform);
  const metrics = createMetrics();
  const runtime = {
    platform: { ...test.platform, observer: metrics.observer },
    metrics,
    accessLog: test.platform.log,
    close: () => test.close(),
  };
  const people = new Map<string, Actor>();
  const server = createServer({
    env: testEnv,
    runtime,
    hub,
    authenticate: async ({ bearer, sessionToken }) => people.get(bearer ?? sessionToken ?? '') ?? visitor,
    ...given,
  });
  await server.fastify.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.fastify.server.address() as AddressInfo;
  return {
    test,
    server,
    hub,
    people,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await server.shutDown(0);
      await test.close();
    },
  };
}
