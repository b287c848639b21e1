import type { Readable } from 'node:stream';
import type { Binding, Tx } from '@atrium/db';
import { z } from 'zod';
import {
  badInput,
  type Call,
  execute,
  holds,
  notFound,
  organizationOf,
  type Platform,
  personOf,
  query,
  type Report,
  type ReportReader,
} from '../kernel/index.ts';
import { csvStream } from './csv.ts';

/** Rows read in one transaction. */
const pageRows = 1000;

export interface ReportFile {
  /** `audit-events-2026-03-02.csv` */
  readonly fileName: string;
  readonly contentType: string;
  readonly stream: Readable;
}

const csvOptions = z.object({ bom: z.union([z.boolean(), z.stringbool()]).default(false) });

/**
 * Starts a report as CSV: the right and the input are checked and the export is noted in the activity log before the
 * first byte. `input.bom=true` adds a byte order mark. Throws NOT_FOUND for an unknown report, FORBIDDEN, BAD_INPUT.
 */
export async function runReport(
  platform: Platform,
  call: Call,
  name: string,
  rawInput: Readonly<Record<string, unknown>>,
): Promise<ReportFile> {
  const report = platform.registry.reports.get(name);
  if (!report) throw notFound('This report');
  const input = parse(report.input, rawInput);
  const { bom } = parse(csvOptions, { bom: rawInput.bom });
  await execute(platform, exportOf(report), call, rawInput);
  const day = platform.clock.now().toISOString().slice(0, 10);
  return {
    fileName: `${name.replaceAll('.', '-')}-${day}.csv`,
    contentType: 'text/csv; charset=utf-8',
    stream: csvStream(report.columns, report.rows(readerFor(platform, call), input), { bom }),
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw badInput(parsed.error);
  return parsed.data;
}

/** The check of the right, and the trace in the activity log, as of any other verb. */
const exportOf = (report: Report) =>
  query({
    name: 'reports.export',
    summary: 'Exports a report',
    scope: report.scope,
    audit: true,
    input: z.record(z.string(), z.unknown()),
    output: z.object({}),
    run: async (ctx, filter) => {
      ctx.target('report', report.name, { title: report.title, filter });
      return {};
    },
  });

export function readerFor(platform: Platform, { actor }: Call): ReportReader {
  const organizationId = organizationOf(actor);
  if (organizationId === null) throw notFound('The organization');
  const binding: Binding = { organizationId, userId: personOf(actor) };
  return {
    organizationId,
    userId: binding.userId,
    now: platform.clock.now(),
    may: (scope) => holds(actor, scope, platform.registry),
    pages: (read) => pages(platform, binding, read),
  };
}

async function* pages<Row>(
  platform: Platform,
  binding: Binding,
  read: (tx: Tx, after: Row | null, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let after: Row | null = null; ; ) {
    const last: Row | null = after;
    const rows: readonly Row[] = await platform.db.transaction(binding, (tx) => read(tx, last, pageRows));
    yield* rows;
    after = rows.at(-1) ?? null;
    if (rows.length < pageRows || after === null) return;
  }
}
