import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, type Page, PSM, type Worker } from 'tesseract.js';
import type { PageText, Word } from './page-text.ts';
import type { Raster } from './raster.ts';

const leastConfidence = 25;

/** Reads page pictures with the shipped English data. One worker for a document; `close` ends its thread. */
export class Ocr {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  static async start(): Promise<Ocr> {
    const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
    const worker = await createWorker('eng', 1, {
      langPath: join(data, '4.0.0_best_int'),
      gzip: true,
      cacheMethod: 'none',
      errorHandler: () => {},
    });
    // Sparse text: cards, tables and labels are found where a page of prose would be assumed.
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, user_defined_dpi: '150' });
    return new Ocr(worker);
  }

  async read(number: number, raster: Raster): Promise<PageText> {
    const result = await this.#worker.recognize(
      raster.canvas.toBuffer('image/png'),
      {},
      { blocks: true, text: false },
    );
    const words = wordsOf(result.data, number, raster.scale);
    return {
      page: number,
      width: raster.width,
      height: raster.height,
      words,
      hiddenCharacters: 0,
      inklessLayer: false,
      garbage: 0,
      watermark: null,
      source: 'ocr',
    };
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

function wordsOf(data: Page, page: number, scale: number): Word[] {
  let run = 0;
  const words: Word[] = [];
  for (const block of data.blocks ?? []) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        run += 1;
        const heights = line.words.map((w) => w.bbox.y1 - w.bbox.y0).sort((a, b) => a - b);
        const size = ((heights[Math.floor(heights.length * 0.7)] ?? 10) / scale) * 1.25;
        for (const word of line.words) {
          if (word.confidence < leastConfidence || !word.text.trim()) continue;
          const { x0, y0, x1, y1 } = word.bbox;
          words.push({
            text: word.text,
            page,
            x: x0 / scale,
            y: y0 / scale,
            width: (x1 - x0) / scale,
            height: (y1 - y0) / scale,
            base: line.baseline ? baseAt(line.baseline, x0) / scale : y1 / scale,
            size,
            bold: false,
            run,
          });
        }
      }
    }
  }
  return words;
}

function baseAt(baseline: { x0: number; y0: number; x1: number; y1: number }, x: number): number {
  const { x0, y0, x1, y1 } = baseline;
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
