import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { appRouter } from '@atrium/api';
import type { LiveHub } from '@atrium/core/live';
import type { Env, Runtime } from '@atrium/runtime';
import cors from '@fastify/cors';
import type { AnyRouter } from '@trpc/server';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { mountCourseMedia } from './academy/media.ts';
import { mountStripeWebhook } from './billing/stripe-webhook.ts';
import { mountDownload } from './files/download.ts';
import { mountUpload } from './files/upload.ts';
import { Access, type Authenticate } from './http/access.ts';
import { contextFactory } from './http/call.ts';
import { createGate } from './http/gate.ts';
import { sendProblem } from './http/problem-json.ts';
import type { Allowance } from './http/rate-limit.ts';
import { requestIdOf } from './http/request-id.ts';
import { securityHeaders } from './http/security-headers.ts';
import { mountOperations } from './operations/mount.ts';
import { mountReports } from './reports/mount.ts';
import { mountApiPages } from './rest/api-pages.ts';
import { mountRest } from './rest/mount.ts';
import { mountTrpc } from './trpc/mount.ts';

export interface ServerOptions {
  readonly env: Env;
  readonly runtime: Runtime;
  readonly hub: LiveHub;
  readonly authenticate: Authenticate;
  /** Default: every procedure of the platform. */
  readonly router?: AnyRouter;
  readonly perAddress?: Allowance;
  readonly perCaller?: Allowance;
}

export interface Server {
  readonly fastify: FastifyInstance;
  /**
   * Ends without losing a request: not ready any more, streams told to reconnect, answers close their connections for
   * `drainMs`, then no new connections, and what runs is finished.
   */
  shutDown(drainMs: number): Promise<void>;
}

const jsonBytes = 1024 * 1024;

/** After the door is closed, for requests already under way on open connections. */
const lastRequestMs = 250;

/** The API host: /trpc, /api/v1, /files, /webhooks, and what operators need. Listens to nothing yet. */
export function createServer(options: ServerOptions): Server {
  const { env, runtime, hub } = options;
  const state = { draining: false };
  const fastify = Fastify({
    logger: false,
    genReqId: requestIdOf,
    trustProxy: (_address, hop) => hop < env.trustedProxyHops,
    bodyLimit: jsonBytes,
    requestTimeout: 300_000,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 4_000 },
  });
  const { log } = runtime.platform;
  fastify.setErrorHandler((error, request, reply) => sendProblem(log, error, request, reply));
  fastify.setNotFoundHandler((request, reply) => {
    const error = Object.assign(new Error('no route'), { statusCode: 404, code: 'FST_NO_ROUTE' });
    return sendProblem(log, error, request, reply);
  });
  addHooks(fastify, options, state);
  mountRoutes(fastify, options, state);
  runtime.metrics.gauge('atrium_live_streams', 'Open live streams', () => hub.streams.count);
  return {
    fastify,
    shutDown: async (drainMs) => {
      state.draining = true;
      await hub.close();
      await sleep(drainMs);
      // Not http's own close, which drops connections whose request is on its way: those get a moment to bring it.
      const ended = new Promise((resolve) => NetServer.prototype.close.call(fastify.server, resolve));
      await sleep(Math.min(drainMs, lastRequestMs));
      await fastify.close();
      await ended;
    },
  };
}

interface State {
  draining: boolean;
}

function addHooks(fastify: FastifyInstance, options: ServerOptions, state: State): void {
  const { env, runtime } = options;
  const access = new Access(env);
  const allowance = (perSecond: number): Allowance => ({ capacity: perSecond * 10, perSeconds: 10 });
  fastify.decorateRequest('credentials', null);
  mountCors(fastify, access);
  fastify.addHook(
    'onRequest',
    createGate({
      access,
      headers: securityHeaders(env),
      perAddress: options.perAddress ?? allowance(env.rateLimitPerSecond * 2),
      perCaller: options.perCaller ?? allowance(env.rateLimitPerSecond),
    }),
  );
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (state.draining) reply.header('connection', 'close');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    observe(runtime, request, reply.statusCode, reply.elapsedTime);
    done();
  });
}

function mountRoutes(fastify: FastifyInstance, options: ServerOptions, state: State): void {
  const { env, runtime, router = appRouter } = options;
  const { platform } = runtime;
  const createContext = contextFactory({ ...options, platform });
  mountTrpc(fastify, { router, createContext, log: platform.log });
  mountRest(fastify, router, createContext);
  mountApiPages(fastify, router, platform.registry, env.urls.api);
  mountReports(fastify, createContext);
  mountUpload(fastify, createContext);
  mountDownload(fastify, createContext);
  mountCourseMedia(fastify, createContext);
  mountStripeWebhook(fastify, createContext);
  const isDraining = () => state.draining;
  mountOperations(fastify, runtime, { metricsToken: env.metricsToken, isDraining });
}

function mountCors(fastify: FastifyInstance, access: Access): void {
  fastify.register(cors, {
    delegator: (request: FastifyRequest, done) => {
      const { origin, host } = request.headers;
      done(null, {
        origin: origin !== undefined && access.isKnown(origin, host) ? origin : false,
        credentials: true,
        maxAge: 600,
        methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
        exposedHeaders: ['content-disposition', 'retry-after', 'x-request-id', 'content-range'],
      });
    },
  });
}

function observe({ metrics, accessLog }: Runtime, request: FastifyRequest, status: number, ms: number): void {
  const { url = 'unknown', config } = request.routeOptions;
  const route = config.label?.(request.params) ?? url;
  metrics.http(route, status, ms / 1000);
  accessLog.info({
    requestId: request.id,
    method: request.method,
    route,
    status,
    ms: Math.round(ms * 10) / 10,
  });
}
