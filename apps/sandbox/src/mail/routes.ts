import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { linksIn } from '../page/html.ts';
import { PAGE_POLICY } from '../page/layout.ts';
import { inboxPage, VIEWS } from './page.ts';
import type { Mail, MailStore } from './store.ts';

const listQuery = z.object({
  to: z.string().default(''),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  /** Milliseconds to wait for a first match: a test need not poll. */
  wait: z.coerce.number().int().min(0).max(60_000).default(0),
});
const pageQuery = z.object({
  to: z.string().default(''),
  id: z.string().optional(),
  view: z.enum(VIEWS).optional(),
});
const idParams = z.object({ id: z.uuid() });

/** A message's own HTML: no script, no form, nothing loaded from the network, in an origin of its own. */
const MESSAGE_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";

const withLinks = (mail: Mail) => ({
  ...mail,
  links: linksIn(`${mail.text} ${(mail.html ?? '').replaceAll('&amp;', '&')}`),
});

const missing = (reply: FastifyReply) => reply.code(404).send({ error: 'no such message' });

export function mailRoutes(app: FastifyInstance, store: MailStore): void {
  app.get('/', async (request, reply) => {
    const { to, id, view } = pageQuery.parse(request.query);
    const open = id === undefined ? undefined : store.find(id);
    const best = open?.html ? 'html' : 'text';
    const raw = view === 'raw' && open ? (store.raw(open.id)?.toString('utf8') ?? '') : '';
    const page = inboxPage({ mails: store.list({ to }).slice(0, 100), to, open, raw, view: view ?? best });
    return reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY).send(page);
  });

  app.get('/inbox', async (request) => {
    const { to, limit, wait } = listQuery.parse(request.query);
    const deadline = Date.now() + wait;
    while (store.list({ to }).length === 0 && Date.now() < deadline)
      await store.changed(deadline - Date.now());
    return { mails: store.list({ to }).slice(0, limit).map(withLinks) };
  });

  app.get('/inbox/changes', async () => {
    await store.changed(25_000);
    return {};
  });

  messageRoutes(app, store);
  removalRoutes(app, store);
}

function messageRoutes(app: FastifyInstance, store: MailStore): void {
  app.get('/inbox/:id', async (request, reply) => {
    const mail = store.find(idParams.parse(request.params).id);
    return mail ? withLinks(mail) : missing(reply);
  });

  app.get('/inbox/:id/html', async (request, reply) => {
    const mail = store.find(idParams.parse(request.params).id);
    if (!mail) return missing(reply);
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', MESSAGE_POLICY)
      .header('referrer-policy', 'no-referrer');
    return `<!doctype html><base target="_blank">${mail.html ?? ''}`;
  });

  app.get('/inbox/:id/raw', async (request, reply) => {
    const raw = store.raw(idParams.parse(request.params).id);
    return raw
      ? reply.type('text/plain; charset=utf-8').header('x-content-type-options', 'nosniff').send(raw)
      : missing(reply);
  });
}

function removalRoutes(app: FastifyInstance, store: MailStore): void {
  app.delete('/inbox', async (_request, reply) => {
    await store.clear();
    return reply.code(204).send();
  });

  app.delete('/inbox/:id', async (request, reply) => {
    await store.remove(idParams.parse(request.params).id);
    return reply.code(204).send();
  });

  app.post('/inbox/clear', async (_request, reply) => {
    await store.clear();
    return reply.redirect('/', 303);
  });

  app.post('/inbox/:id/delete', async (request, reply) => {
    await store.remove(idParams.parse(request.params).id);
    return reply.redirect('/', 303);
  });
}
