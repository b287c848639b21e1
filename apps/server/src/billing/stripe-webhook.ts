import { receiveWebhook } from '@atrium/core/billing';
import type { FastifyInstance } from 'fastify';
import type { CreateContext } from '../http/call.ts';

/** Stripe's events are a few kilobytes; the largest stay well below. */
const mostBytes = 512 * 1024;

/** POST /webhooks/stripe: the raw bytes, as they were signed. Answered as soon as the event is kept; the work is a job's. */
export function mountStripeWebhook(fastify: FastifyInstance, createContext: CreateContext): void {
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/webhooks/stripe', async (request) => {
      const { platform, call } = await createContext(request);
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const { 'stripe-signature': signature } = request.headers;
      const shown = typeof signature === 'string' ? signature : null;
      await receiveWebhook(platform, { raw, signature: shown, origin: call.origin });
      return { received: true };
    });
  });
}
