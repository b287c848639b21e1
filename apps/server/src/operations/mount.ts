import { timingSafeEqual } from 'node:crypto';
import { checkReadiness, type Runtime } from '@atrium/runtime';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** For whoever runs the process: alive, ready, and how it is doing. */
export function mountOperations(
  fastify: FastifyInstance,
  { platform, metrics }: Runtime,
  options: { readonly metricsToken: string | null; readonly isDraining: () => boolean },
): void {
  fastify.get('/healthz', async () => ({ status: 'ok' }));

  fastify.get('/readyz', async (_request, reply) => {
    if (options.isDraining())
      return reply.status(503).send({ ready: false, checks: { process: 'draining' } });
    const readiness = await checkReadiness(platform);
    return reply.status(readiness.ready ? 200 : 503).send(readiness);
  });

  fastify.get('/metrics', async (request, reply) => {
    if (!maySeeMetrics(request, options.metricsToken)) return reply.callNotFound();
    return reply.header('content-type', metrics.contentType).send(await metrics.text());
  });
}

const here = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** With a token, whoever shows it; without one, this machine alone, and nobody through a proxy on it. */
function maySeeMetrics({ headers, socket }: FastifyRequest, token: string | null): boolean {
  if (token === null) {
    return here.has(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined;
  }
  const [shown, wanted] = [headers.authorization ?? '', `Bearer ${token}`].map((text) => Buffer.from(text));
  return shown?.length === wanted?.length && timingSafeEqual(shown ?? Buffer.of(), wanted ?? Buffer.of());
}
