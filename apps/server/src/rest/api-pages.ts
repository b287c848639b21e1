import { createHash } from 'node:crypto';
import type { Registry } from '@atrium/core/kernel';
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import { apiPage, apiPageStyle } from './api-page.ts';
import { openApiDocument } from './openapi.ts';

/** The API described: for programs at /api/v1/openapi.json, for people at /api/v1. Both are public and made once. */
export function mountApiPages(
  fastify: FastifyInstance,
  router: AnyRouter,
  registry: Registry,
  apiUrl: string,
): void {
  let made: { readonly json: string; readonly html: string } | null = null;
  const pages = () => {
    if (!made) {
      const document = openApiDocument(router, registry, apiUrl);
      made = { json: JSON.stringify(document), html: apiPage(document) };
    }
    return made;
  };
  const style = createHash('sha256').update(apiPageStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

  fastify.get('/api/v1/openapi.json', (_request, reply) =>
    reply
      .headers({ 'content-type': 'application/json', 'cache-control': 'public, max-age=300' })
      .header('access-control-allow-origin', '*')
      .send(pages().json),
  );
  fastify.get('/api/v1', (_request, reply) =>
    reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=300' })
      .header('content-security-policy', policy)
      .send(pages().html),
  );
}
