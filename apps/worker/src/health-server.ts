import { createServer, type Server, type ServerResponse } from 'node:http';
import { checkReadiness, type Runtime } from '@atrium/runtime';
import type { Worker } from './worker.ts';

/** /healthz, /readyz and /metrics of the worker, for this machine and its orchestrator. */
export function createHealthServer({ platform, metrics }: Runtime, worker: Worker): Server {
  const answers: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    '/healthz': async (response) => json(response, 200, { status: 'ok' }),
    '/readyz': async (response) => {
      const { ready, checks } = await checkReadiness(platform);
      const running = worker.isRunning();
      const state = { ready: ready && running, checks: { ...checks, worker: running ? 'ok' : 'draining' } };
      json(response, state.ready ? 200 : 503, state);
    },
    '/metrics': async (response) => {
      response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
    },
  };
  return createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (!answer || request.method !== 'GET') {
      json(response, 404, { status: 'not found' });
      return;
    }
    answer(response).catch((error: unknown) => {
      platform.log.error({ err: error }, 'health answer failed');
      response.destroy();
    });
  });
}

const json = (response: ServerResponse, status: number, body: object): void => {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
};
