import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** A package that will not be opened; the message is for the author. */
export class BadZip extends Error {}

const mostFiles = 10_000;
const mostBytes = 200 * 1024 * 1024;
const mostBytesAFile = 20 * 1024 * 1024;

/**
 * The files of a ZIP in memory, by path. Refuses paths that lead out, links, encryption, more than 10,000 files, 20 MB a
 * file, 200 MB in all, and sizes that lie (yauzl stops at the byte after the one declared).
 */
export async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  try {
    const zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
    });
    return await readAll(zip);
  } catch (error) {
    if (error instanceof BadZip) throw error;
    throw new BadZip(
      `The package cannot be opened: ${error instanceof Error ? error.message : 'unknown reason'}.`,
    );
  }
}

async function readAll(zip: ZipFile): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  if (zip.entryCount > mostFiles)
    throw new BadZip(`The package holds more than ${mostFiles.toLocaleString('en-US')} files.`);
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    check(entry);
    total += entry.uncompressedSize;
    if (total > mostBytes) throw new BadZip('The package unpacks to more than 200 MB.');
    if (!entry.fileName.endsWith('/')) files.set(entry.fileName, await bytesOf(zip, entry));
  }
  return files;
}

function check(entry: Entry): void {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (kind === 0o120000)
    throw new BadZip(`"${entry.fileName}" is a link; packages with links are not opened.`);
  if (entry.isEncrypted()) throw new BadZip('The package is encrypted.');
  if (entry.uncompressedSize > mostBytesAFile) throw new BadZip(`"${entry.fileName}" is larger than 20 MB.`);
}

async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
