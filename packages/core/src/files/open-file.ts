import type { Readable } from 'node:stream';
import { z } from 'zod';
import {
  type Call,
  DomainError,
  execute,
  type FilePurpose,
  holds,
  notFound,
  type Platform,
  query,
} from '../kernel/index.ts';
import { type FileInfo, fileInfo } from './schemas.ts';

/** Inclusive, in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface OpenFile {
  readonly file: FileInfo;
  /** Opens the bytes; call it only when they are to be sent. */
  read(range?: ByteRange): Promise<Readable>;
  /** A path on this machine, for tools that need one. Call `release` when done. */
  local(): Promise<{ readonly path: string; readonly release: () => Promise<void> }>;
}

/**
 * Finds a file the actor may read by its purpose's read scope, in the own organization; NOT_FOUND otherwise.
 * A visitor gets UNAUTHENTICATED.
 */
export async function openFile(platform: Platform, call: Call, id: string): Promise<OpenFile> {
  if (call.actor.kind === 'visitor') throw new DomainError('UNAUTHENTICATED', 'Sign in to continue.');
  const [purpose, ...others] = readablePurposes(platform, call);
  if (!purpose) throw notFound('The file');
  const { key, ...file } = await execute(platform, findFile(purpose, others), call, { id });
  return {
    file,
    read: (range) => platform.ports.files.open(key, range),
    local: () => platform.ports.files.local(key),
  };
}

const readablePurposes = ({ registry }: Platform, { actor }: Call): FilePurpose[] =>
  [...registry.filePurposes.values()].filter((purpose) => holds(actor, purpose.readScope, registry));

/** Only the row tells its purpose, so the search is among the purposes the actor holds the scope of. */
const findFile = (purpose: FilePurpose, others: readonly FilePurpose[]) =>
  query({
    name: 'files.find',
    summary: 'Finds a file one may read',
    scope: purpose.readScope,
    input: z.object({ id: z.uuid() }),
    output: fileInfo.extend({ key: z.string() }),
    run: async ({ tx, organizationId }, { id }) => {
      const among = [purpose, ...others].map(({ name }) => name);
      const row = await tx.file.findFirst({ where: { organizationId, id, purpose: { in: among } } });
      if (!row) throw notFound('The file');
      const { key, name, contentType, sha256 } = row;
      const createdAt = row.createdAt.toISOString();
      return {
        id,
        key,
        name,
        contentType,
        sha256,
        purpose: row.purpose,
        bytes: Number(row.bytes),
        createdAt,
      };
    },
  });
