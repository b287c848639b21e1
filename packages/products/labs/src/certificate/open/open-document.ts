import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inspectBytes } from './inspect.ts';
import { findStreams, refuseBombs } from './objects.ts';
import { countPages } from './page-tree.ts';
import { Rejection } from './rejection.ts';

export interface OpenDocument {
  document: PDFDocumentProxy;
  pages: number;
  encrypted: boolean;
  /** The page tree lists another number of pages than the file declares. */
  pageCountDiffers: boolean;
}

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF for its text, with every check that can be done before its content is touched. Throws `Rejection`. */
export async function openDocument(
  bytes: Uint8Array,
  limits: { maxBytes: number; maxPages: number },
): Promise<OpenDocument> {
  inspectBytes(bytes, limits);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const streams = findStreams(file);
  await refuseBombs(file, streams);
  const walked = countPages(file, streams, limits.maxPages);
  if (walked !== null && walked > limits.maxPages)
    throw new Rejection('too_many_pages', `More than ${limits.maxPages} pages.`);
  const encrypted = /\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(file.toString('latin1'));
  const document = await load(bytes, 1);
  if (document.numPages > limits.maxPages)
    throw new Rejection('too_many_pages', `More than ${limits.maxPages} pages.`);
  if (document.numPages < 1) throw new Rejection('damaged', 'The file has no pages.');
  return {
    document,
    pages: document.numPages,
    encrypted,
    pageCountDiffers: walked !== null && walked !== document.numPages,
  };
}

/** Pictures larger than `maxImageSize` pixels are left undecoded; 1 is for text only. */
export async function load(bytes: Uint8Array, maxImageSize: number): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    maxImageSize,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    cMapUrl: join(home, 'cmaps') + sep,
    cMapPacked: true,
    wasmUrl: join(home, 'wasm') + sep,
    iccUrl: join(home, 'iccs') + sep,
  });
  try {
    return await task.promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException')
      throw new Rejection('password_protected', 'The file opens only with a password.');
    throw new Rejection('damaged', 'The file cannot be opened.');
  }
}
