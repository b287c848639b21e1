import { createHash, randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Body } from './body.ts';
import { S3Error } from './errors.ts';

const metaSchema = z.object({
  bucket: z.string(),
  key: z.string(),
  size: z.number(),
  etag: z.string(),
  modified: z.string(),
  /** Headers given back as they came: content-type, content-disposition, x-amz-meta-… */
  headers: z.record(z.string(), z.string()),
  checksum: z.object({ algorithm: z.string(), value: z.string() }).optional(),
});
export type ObjectMeta = z.infer<typeof metaSchema>;

const uploadSchema = z.object({
  bucket: z.string(),
  key: z.string(),
  headers: z.record(z.string(), z.string()),
});

export interface PartClaim {
  readonly number: number;
  readonly etag: string;
}

const SMALLEST_PART_BYTES = 5 * 1024 * 1024;

/** Objects on disk, named by the hash of bucket and key; the index of them in memory. */
export class ObjectStore {
  readonly #folder: string;
  readonly #index = new Map<string, ObjectMeta>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(join(folder, 'objects'), { recursive: true });
    mkdirSync(join(folder, 'uploads'), { recursive: true });
    for (const name of readdirSync(join(folder, 'objects')).filter((file) => file.endsWith('.json'))) {
      const meta = metaSchema.safeParse(JSON.parse(readFileSync(join(folder, 'objects', name), 'utf8')));
      if (meta.success) this.#index.set(`${meta.data.bucket}/${meta.data.key}`, meta.data);
    }
  }

  #path(bucket: string, key: string): string {
    return join(this.#folder, 'objects', createHash('sha256').update(`${bucket}/${key}`).digest('hex'));
  }

  find(bucket: string, key: string): ObjectMeta {
    const meta = this.#index.get(`${bucket}/${key}`);
    if (!meta) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
    return meta;
  }

  has(bucket: string, key: string): boolean {
    return this.#index.has(`${bucket}/${key}`);
  }

  /** Keys in S3's order: by their UTF-8 bytes. */
  list(bucket: string): ObjectMeta[] {
    return [...this.#index.values()]
      .filter((meta) => meta.bucket === bucket)
      .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }

  read(meta: ObjectMeta, range?: { start: number; end: number }): Readable {
    return createReadStream(`${this.#path(meta.bucket, meta.key)}.data`, range);
  }

  async put(bucket: string, key: string, headers: Record<string, string>, body: Body): Promise<ObjectMeta> {
    const draft = `${this.#path(bucket, key)}.${randomUUID()}`;
    const { size, md5 } = await save(draft, body.bytes);
    const checksum = body.checksum();
    return this.#publish(draft, {
      bucket,
      key,
      size,
      etag: md5,
      modified: new Date().toISOString(),
      headers,
      ...(checksum && { checksum }),
    });
  }

  async #publish(draft: string, meta: ObjectMeta): Promise<ObjectMeta> {
    const path = this.#path(meta.bucket, meta.key);
    await rename(draft, `${path}.data`);
    await writeFile(`${path}.json`, JSON.stringify(meta));
    this.#index.set(`${meta.bucket}/${meta.key}`, meta);
    return meta;
  }

  async remove(bucket: string, key: string): Promise<void> {
    this.#index.delete(`${bucket}/${key}`);
    const path = this.#path(bucket, key);
    await Promise.all(['json', 'data'].map((ending) => rm(`${path}.${ending}`, { force: true })));
  }

  async createUpload(bucket: string, key: string, headers: Record<string, string>): Promise<string> {
    const id = randomUUID();
    await mkdir(join(this.#folder, 'uploads', id));
    await writeFile(
      join(this.#folder, 'uploads', id, 'upload.json'),
      JSON.stringify({ bucket, key, headers }),
    );
    return id;
  }

  #upload(id: string): string {
    const folder = join(this.#folder, 'uploads', id);
    if (!/^[\da-f-]{36}$/.test(id) || !existsSync(folder))
      throw new S3Error('NoSuchUpload', 'The specified multipart upload does not exist.');
    return folder;
  }

  async putPart(id: string, part: number, body: Body): Promise<string> {
    const folder = this.#upload(id);
    const draft = join(folder, `${part}.${randomUUID()}`);
    const { md5, size } = await save(draft, body.bytes);
    await rename(draft, join(folder, `${part}.part`));
    await writeFile(join(folder, `${part}.json`), JSON.stringify({ etag: md5, size }));
    return md5;
  }

  async parts(id: string): Promise<(PartClaim & { size: number })[]> {
    const folder = this.#upload(id);
    const names = (await readdir(folder)).filter((name) => /^\d+\.json$/.test(name));
    const read = async (name: string) => {
      const { etag, size } = z
        .object({ etag: z.string(), size: z.number() })
        .parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      return { number: Number.parseInt(name, 10), etag, size };
    };
    return (await Promise.all(names.map(read))).sort((a, b) => a.number - b.number);
  }

  async completeUpload(id: string, claims: readonly PartClaim[]): Promise<ObjectMeta> {
    const folder = this.#upload(id);
    const { bucket, key, headers } = uploadSchema.parse(
      JSON.parse(await readFile(join(folder, 'upload.json'), 'utf8')),
    );
    const stored = new Map((await this.parts(id)).map((part) => [part.number, part]));
    checkParts(claims, stored);
    const draft = `${this.#path(bucket, key)}.${randomUUID()}`;
    const all = async function* () {
      for (const { number } of claims)
        yield* createReadStream(join(folder, `${number}.part`)) as AsyncIterable<Buffer>;
    };
    const { size } = await save(draft, all());
    const digests = Buffer.concat(claims.map(({ etag }) => Buffer.from(etag, 'hex')));
    const etag = `${createHash('md5').update(digests).digest('hex')}-${claims.length}`;
    const meta = await this.#publish(draft, {
      bucket,
      key,
      size,
      etag,
      modified: new Date().toISOString(),
      headers,
    });
    await rm(folder, { recursive: true, force: true });
    return meta;
  }

  async abortUpload(id: string): Promise<void> {
    await rm(this.#upload(id), { recursive: true, force: true });
  }
}

function checkParts(
  claims: readonly PartClaim[],
  stored: ReadonlyMap<number, PartClaim & { size: number }>,
): void {
  if (claims.length === 0) throw new S3Error('InvalidPart', 'A multipart upload needs at least one part.');
  claims.forEach((claim, i) => {
    const part = stored.get(claim.number);
    const before = claims[i - 1];
    if (!part || part.etag !== claim.etag)
      throw new S3Error('InvalidPart', `Part ${claim.number} could not be found.`);
    if (before && before.number >= claim.number)
      throw new S3Error('InvalidPartOrder', 'The list of parts was not in ascending order.');
    if (i < claims.length - 1 && part.size < SMALLEST_PART_BYTES)
      throw new S3Error('EntityTooSmall', 'A part is smaller than 5 MB.');
  });
}

/** A body that turns out wrong leaves nothing behind. */
async function save(file: string, bytes: AsyncIterable<Buffer>): Promise<{ size: number; md5: string }> {
  const hash = createHash('md5');
  let size = 0;
  const counted = async function* () {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  try {
    await pipeline(counted, createWriteStream(file));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { size, md5: hash.digest('hex') };
}
