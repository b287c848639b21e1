import { type Context, DomainError, notFound } from '../kernel/index.ts';
import type { StoredFile } from './schemas.ts';
import { sweepJob } from './sweep.job.ts';

/**
 * Makes an upload part of something, inside a verb: from here on it is kept.
 * NOT_FOUND for another tenant's, another purpose's or a swept file; CONFLICT when it belongs to something already.
 */
export async function adoptFile(ctx: Context, fileId: string, purpose: string): Promise<StoredFile> {
  const { organizationId, now: adoptedAt } = ctx;
  const adopted = await ctx.tx.file.updateMany({
    where: { organizationId, id: fileId, purpose, adoptedAt: null },
    data: { adoptedAt },
  });
  const row = await ctx.tx.file.findFirst({ where: { organizationId, id: fileId, purpose } });
  if (!row) throw notFound('The file');
  if (adopted.count === 0) {
    throw new DomainError('CONFLICT', 'This upload is in use already.', { reason: 'file_in_use' });
  }
  const { id, name, contentType, sha256 } = row;
  return { id, name, contentType, sha256, bytes: Number(row.bytes) };
}

/** Lets go of an adopted file when what it belonged to is removed: row and bytes are gone soon after the commit. */
export async function releaseFile(ctx: Context, fileId: string): Promise<void> {
  const { organizationId } = ctx;
  const [row] = await ctx.tx.file.updateManyAndReturn({
    where: { organizationId, id: fileId },
    data: { adoptedAt: null },
    select: { key: true },
  });
  if (row) ctx.enqueue(sweepJob, { key: row.key });
}

/**
 * Keeps uploads that several things may show at once (a picture in two versions of a lesson), however often.
 * NOT_FOUND when one of them is another tenant's, another purpose's or swept.
 */
export async function keepFiles(
  ctx: Context,
  fileIds: readonly string[],
  purpose: string,
): Promise<ReadonlyMap<string, StoredFile>> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return new Map();
  const { organizationId, now: adoptedAt } = ctx;
  await ctx.tx.file.updateMany({
    where: { organizationId, id: { in: ids }, purpose, adoptedAt: null },
    data: { adoptedAt },
  });
  const rows = await ctx.tx.file.findMany({ where: { organizationId, id: { in: ids }, purpose } });
  if (rows.length < ids.length) throw notFound('One of the files');
  return new Map(
    rows.map(({ id, name, contentType, sha256, bytes }) => [
      id,
      { id, name, contentType, sha256, bytes: Number(bytes) },
    ]),
  );
}
