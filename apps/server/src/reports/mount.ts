import { notFound } from '@atrium/core/kernel';
import { runReport } from '@atrium/core/reports';
import type { FastifyInstance } from 'fastify';
import { attachment } from '../files/download.ts';
import type { CreateContext } from '../http/call.ts';
import { parameterReader } from '../rest/coerce.ts';

interface Route {
  Params: { file: string };
  Querystring: Readonly<Record<string, unknown>>;
}

/** GET /api/v1/reports/<name>.csv: streamed, whatever its length. The query holds the report's input. */
export function mountReports(fastify: FastifyInstance, createContext: CreateContext): void {
  fastify.get<Route>('/api/v1/reports/:file', async (request, reply) => {
    const { platform, call } = await createContext(request);
    const name = /^([\w.-]+)\.csv$/.exec(request.params.file)?.[1];
    const report = name === undefined ? undefined : platform.registry.reports.get(name);
    if (!report) throw notFound('This report');
    const { bom } = request.query;
    const input = { ...parameterReader(report.input)(request.query), ...(bom === undefined ? {} : { bom }) };
    const file = await runReport(platform, call, report.name, input);
    return reply
      .headers({ 'content-type': file.contentType, 'content-disposition': attachment(file.fileName) })
      .send(file.stream);
  });
}
