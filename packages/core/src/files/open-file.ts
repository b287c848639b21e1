import type { Readable } from 'node:stream';
import { z } from 'zod';
import {
  authorize,
  type Call,
  DomainError,
  execute,
  notFound,
  organizationOf,
  type Platform,
  query,
} from '../kernel/index.ts';
import { fileId, fileInfo } from './schemas.ts';

const foundFile = fileInfo.extend({ key: z.string() });
type FoundFile = z.output<typeof foundFile>;

/** Inclusive, in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface OpenFile {
  readonly file: Omit<FoundFile, 'key'>;
  /** Opens the bytes; call it only when they are to be sent. */
  read(range?: ByteRange): Promise<Readable>;
  /** A path on this machine, for tools that need one. Call `release` when done. */
  local(): Promise<{ readonly path: string; readonly release: () => Promise<void> }>;
}

/** Scope and tenant are the purpose's, which only the row tells: hence the check inside. */
const findFile = query({
  name: 'files.find',
  summary: 'Finds a file one may read',
  scope: 'public',
  input: fileId,
  output: foundFile,
  run: async (ctx, { id }) => {
    if (ctx.actor.kind === 'visitor') throw new DomainError('UNAUTHENTICATED', 'Sign in to continue.');
    if (organizationOf(ctx.actor) === null) throw notFound('The file');
    const { organizationId } = ctx;
    const row = await ctx.tx.file.findUnique({ where: { organizationId_id: { organizationId, id } } });
    const purpose = row && ctx.platform.registry.filePurposes.get(row.purpose);
    if (!purpose || !ctx.may(purpose.readScope)) throw notFound('The file');
    authorize({ ...findFile, scope: purpose.readScope }, ctx.actor, ctx.platform.registry, ctx.now);
    const { key, name, contentType, sha256 } = row;
    return {
      id,
      key,
      name,
      contentType,
      sha256,
      purpose: row.purpose,
      bytes: Number(row.bytes),
      createdAt: row.createdAt.toISOString(),
    };
  },
});

/**
 * Finds a file the actor may read by its purpose's read scope, in the own organization; NOT_FOUND otherwise.
 * A visitor gets UNAUTHENTICATED.
 */
export async function openFile(platform: Platform, call: Call, id: string): Promise<OpenFile> {
  const { key, ...file } = await execute(platform, findFile, call, { id });
  return {
    file,
    read: (range) => platform.ports.files.open(key, range),
    local: () => platform.ports.files.local(key),
  };
}
