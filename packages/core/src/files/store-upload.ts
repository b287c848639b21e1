import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import {
  addSeconds,
  type Call,
  command,
  DomainError,
  days,
  execute,
  type FilePurpose,
  type Platform,
  personOf,
} from '../kernel/index.ts';
import { kindOf, spokenTypes } from './kind.ts';
import { type MeasuredStream, measure } from './measured-stream.ts';
import { cleanFileName } from './name.ts';
import { type StoredFile, storedFile } from './schemas.ts';
import { sweepJob } from './sweep.job.ts';

export interface Upload {
  readonly purpose: string;
  /** As the person named it. */
  readonly name: string;
  /** Read once. After a refusal its rest is left unread: the caller drains or closes it. */
  readonly stream: Readable;
}

/** An upload no verb adopts within this time is removed. */
const keepSeconds = days(1);

/**
 * Streams an upload into the file store and answers with its row. The right to write is checked before the first byte.
 * Throws TOO_LARGE, UNSUPPORTED_TYPE (reason `wrong_type`), UNPROCESSABLE (`empty`), BAD_INPUT (`incomplete`); nothing stays behind.
 */
export async function storeUpload(platform: Platform, call: Call, upload: Upload): Promise<StoredFile> {
  const purpose = platform.registry.filePurposes.get(upload.purpose);
  if (!purpose)
    throw new DomainError('BAD_INPUT', 'This kind of upload is not known.', {
      fields: { purpose: 'unknown' },
    });
  const { key, maxBytes } = await execute(platform, beginUpload(purpose), call, {});
  const measured = await measure(upload.stream, maxBytes);
  try {
    const contentType = typeOf(measured, purpose);
    return await keep(platform, call, purpose, {
      key,
      name: cleanFileName(upload.name),
      contentType,
      measured,
    });
  } finally {
    measured.release();
  }
}

async function keep(
  platform: Platform,
  call: Call,
  purpose: FilePurpose,
  { measured, ...file }: { key: string; name: string; contentType: string; measured: MeasuredStream },
): Promise<StoredFile> {
  try {
    await platform.ports.files.put(file.key, measured.content, { contentType: file.contentType });
    return await execute(platform, keepUpload(purpose), call, { ...file, ...measured.result() });
  } catch (error) {
    await platform.ports.files.remove(file.key).catch((cause: unknown) => {
      platform.log.warn({ err: cause }, 'an unfinished upload is left to the sweep');
    });
    throw measured.failure() ?? error;
  }
}

function typeOf(measured: MeasuredStream, purpose: FilePurpose): string {
  const failure = measured.failure();
  if (failure) throw failure;
  if (measured.head.length === 0) {
    throw new DomainError('UNPROCESSABLE', 'The file is empty.', { reason: 'empty' });
  }
  const { contentType, words } = kindOf(measured.head);
  if (purpose.types.includes(contentType)) return contentType;
  throw new DomainError('UNSUPPORTED_TYPE', `This is ${words}. Send a ${spokenTypes(purpose.types)}.`, {
    reason: 'wrong_type',
  });
}

/** Before any byte: may this be written, how large, and the sweep that removes what a crash would leave. */
const beginUpload = (purpose: FilePurpose) =>
  command({
    name: 'files.begin_upload',
    summary: 'Begins an upload',
    scope: purpose.writeScope,
    audit: false,
    input: z.object({}),
    output: z.object({ key: z.string(), maxBytes: z.int() }),
    run: async (ctx) => {
      const admitted = await purpose.admit?.(ctx);
      const random = randomBytes(16).toString('hex');
      const key = `${ctx.organizationId}/${random.slice(0, 2)}/${random}`;
      ctx.enqueue(sweepJob, { key }, { runAt: addSeconds(ctx.now, keepSeconds) });
      return { key, maxBytes: Math.min(purpose.maxBytes, admitted?.maxBytes ?? purpose.maxBytes) };
    },
  });

const keepUpload = (purpose: FilePurpose) =>
  command({
    name: 'files.upload',
    summary: 'Uploads a file',
    scope: purpose.writeScope,
    input: storedFile.omit({ id: true }).extend({ key: z.string() }),
    output: storedFile,
    run: async (ctx, { key, name, contentType, bytes, sha256 }) => {
      const row = await ctx.tx.file.create({
        data: {
          organizationId: ctx.organizationId,
          purpose: purpose.name,
          key,
          name,
          contentType,
          bytes: BigInt(bytes),
          sha256,
          createdById: personOf(ctx.actor),
          createdAt: ctx.now,
        },
        select: { id: true },
      });
      ctx.target('file', row.id, { name, purpose: purpose.name, bytes });
      return { id: row.id, name, contentType, bytes, sha256 };
    },
  });
