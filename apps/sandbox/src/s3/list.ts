import type { ObjectMeta, ObjectStore } from './store.ts';
import type { Xml } from './xml.ts';

const MOST = 1000;

/** ListObjectsV2, with prefix, delimiter and continuation. */
export function listObjects(store: ObjectStore, bucket: string, query: URLSearchParams): Xml {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const maxKeys = Math.min(Number(query.get('max-keys') ?? MOST), MOST);
  const token = query.get('continuation-token');
  const after = token ? Buffer.from(token, 'base64url').toString() : (query.get('start-after') ?? '');
  const encode = (text: string) => (query.get('encoding-type') === 'url' ? encodeURIComponent(text) : text);

  const found: (ObjectMeta | string)[] = [];
  for (const meta of store.list(bucket)) {
    if (!meta.key.startsWith(prefix)) continue;
    const cut = delimiter ? meta.key.indexOf(delimiter, prefix.length) : -1;
    const folder = cut === -1 ? undefined : meta.key.slice(0, cut + delimiter.length);
    const name = folder ?? meta.key;
    if (Buffer.compare(Buffer.from(name), Buffer.from(after)) <= 0 || (folder && found.at(-1) === folder))
      continue;
    found.push(folder ?? meta);
  }
  const page = found.slice(0, maxKeys);
  const last = page.at(-1);
  const truncated = found.length > page.length;
  return {
    Name: bucket,
    Prefix: encode(prefix),
    Delimiter: delimiter || undefined,
    MaxKeys: maxKeys,
    KeyCount: page.length,
    IsTruncated: truncated,
    NextContinuationToken:
      truncated && last
        ? Buffer.from(typeof last === 'string' ? last : last.key).toString('base64url')
        : undefined,
    Contents: page.flatMap((one) =>
      typeof one === 'string'
        ? []
        : [
            {
              Key: encode(one.key),
              LastModified: one.modified,
              ETag: `"${one.etag}"`,
              Size: one.size,
              StorageClass: 'STANDARD',
            },
          ],
    ),
    CommonPrefixes: page.flatMap((one) => (typeof one === 'string' ? [{ Prefix: encode(one) }] : [])),
  };
}
