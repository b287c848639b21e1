import type { PDFDocumentProxy } from 'pdfjs-dist';
import { warn } from './checks/context.ts';
import { chooseReading } from './choose-reading.ts';
import type { ReadLimits, ReadStage } from './limits.ts';
import { load, openDocument } from './open/open-document.ts';
import { Rejection } from './open/rejection.ts';
import { readRecord } from './read-record.ts';
import type { CertificateRecord, ReadOutcome, Warning } from './record.ts';
import { readPictures } from './text/read-pictures.ts';
import { type PageReading, readTextLayer } from './text/text-layer.ts';

/** Pixels of the largest picture that is decoded when a page is drawn. */
const pictureLimit = 60_000_000;

/** Garbage of decoding is collected between pages, so that a long document stays inside its memory. */
const collectAbove = 240 * 1024 * 1024;

type Progress = (stage: ReadStage) => void;

/** One file to an outcome. Never throws: what goes wrong with a file is a reason. Runs in a process of its own. */
export async function readDocument(
  bytes: Uint8Array,
  limits: ReadLimits,
  progress: Progress,
): Promise<ReadOutcome> {
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  try {
    const record = await read(bytes, limits, progress);
    return { outcome: 'certificate', record, ms: ms() };
  } catch (error) {
    if (error instanceof Rejection)
      return { outcome: 'rejected', reason: error.reason, detail: error.message, ms: ms() };
    return { outcome: 'rejected', reason: 'damaged', detail: 'The file cannot be read.', ms: ms() };
  }
}

async function read(bytes: Uint8Array, limits: ReadLimits, progress: Progress): Promise<CertificateRecord> {
  progress('opening');
  const opened = await openDocument(bytes, limits);
  progress('text');
  const { pages, failed } = await readPages(opened.document, opened.pages);
  await opened.document.loadingTask.destroy();
  const { texts, second, unread, unreadable } = await readPictures(
    pages,
    () => load(bytes, pictureLimit),
    () => progress('ocr'),
    (read) => isComplete(readRecord(read, opened)),
    limits.ocrTimeoutMs * 0.6,
  );
  progress('record');
  const first = readRecord(texts, opened);
  progress('checks');
  const record = second ? chooseReading(first, readRecord(second, opened)) : first;
  if (!record && unreadable) throw new Rejection('unreadable', 'No text could be read from the pages.');
  if (!record) throw new Rejection('not_a_certificate', 'No laboratory results were found.');
  return {
    ...record,
    warnings: [...record.warnings, ...fileWarnings(failed, unread, opened.pageCountDiffers)],
  };
}

/** What a description needs is there; further pages would only repeat it. */
function isComplete(record: CertificateRecord | null): boolean {
  if (!record?.product.name || !record.product.sampleId || !record.dates.reported) return false;
  const { thc, terpenes } = record.totals;
  return thc.kind !== 'absent' && thc.confidence === 'certain' && terpenes.kind !== 'absent';
}

function fileWarnings(failedPages: number, unread: boolean, pageCountDiffers: boolean): Warning[] {
  const found: Warning[] = [];
  if (failedPages > 0)
    found.push(warn('page_unreadable', 'ask', 'A page of the document could not be read.'));
  if (unread) found.push(warn('pages_not_read', 'ask', 'Some pages are pictures and were not read.'));
  if (pageCountDiffers)
    found.push(warn('page_count_differs', 'ask', 'The file lists another number of pages than it declares.'));
  return found;
}

async function readPages(
  document: PDFDocumentProxy,
  count: number,
): Promise<{ pages: PageReading[]; failed: number }> {
  const pages: PageReading[] = [];
  let failed = 0;
  for (let number = 1; number <= count; number++) {
    try {
      pages.push(await readTextLayer(document, number));
    } catch {
      failed += 1;
    }
    if (process.memoryUsage.rss() > collectAbove) globalThis.gc?.();
  }
  if (pages.length === 0) throw new Rejection('damaged', 'No page of the file can be read.');
  return { pages, failed };
}
