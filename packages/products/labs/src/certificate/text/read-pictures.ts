import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Glyph, PageText } from './page-text.ts';
import { drawPage, hasInk, inkShare, type Raster } from './raster.ts';
import { assemble, type PageReading } from './text-layer.ts';

export interface Pictures {
  texts: PageText[];
  /** The same pages read from their pictures, where the text layer was itself a machine's reading. */
  second: PageText[] | null;
  /** Pages were left unread, for their number or for time. */
  unread: boolean;
  /** Pages were read from pictures and gave no text. */
  unreadable: boolean;
}

const mostOcrPages = 12;
/** A page of letters drawn as outlines has at least so many paths. */
const outlinedText = 60;
/** After these the record may be complete; pesticide tables need no picture reading. */
const firstPages = 2;
/** Text read by a machine before us is compared with our own reading of these pages. */
const comparedPages = 2;

/**
 * Turns decoded pages into text, drawing those whose text layer cannot be trusted: text that may be invisible,
 * fonts without a way back to letters, scans.
 */
export async function readPictures(
  readings: readonly PageReading[],
  openWithPictures: () => Promise<PDFDocumentProxy>,
  onOcr: () => void,
  isEnough: (texts: readonly PageText[]) => boolean,
  budgetMs: number,
): Promise<Pictures> {
  const drawing = new Drawing(openWithPictures, onOcr);
  const texts: PageText[] = [];
  for (const reading of readings) texts.push(assemble(await settleHidden(reading, drawing)));
  const wanted = await pagesToRead(readings, texts, drawing);
  const layers = texts.filter((t) => t.inklessLayer).map((t) => t.page);
  if (wanted.length === 0 && layers.length === 0)
    return { texts, second: null, unread: false, unreadable: false };
  const started = performance.now();
  // Loaded here: most documents never need it.
  const { Ocr } = await import('./ocr.ts');
  const ocr = await Ocr.start();
  const read = new Map<number, PageText>();
  const merged = (): PageText[] => texts.map((t) => (wanted.includes(t.page) ? (read.get(t.page) ?? t) : t));
  try {
    for (const page of [...wanted.slice(0, mostOcrPages), ...layers.slice(0, comparedPages)]) {
      if (read.size >= firstPages && isEnough(merged())) break;
      if (performance.now() - started > budgetMs) break;
      read.set(page, await ocr.read(page, await drawing.draw(page)));
    }
  } finally {
    await ocr.close();
  }
  const all = merged();
  const second = layers.length > 0 ? all.map((t) => read.get(t.page) ?? t) : null;
  const unread = wanted.some((page) => !read.has(page)) && !isEnough(all);
  return { texts: all, second, unread, unreadable: all.every((t) => t.words.length < 8) };
}

/** The document opened once more with its pictures, for one page at a time: decoded pictures are large. */
class Drawing {
  readonly #open: () => Promise<PDFDocumentProxy>;
  readonly #onFirst: () => void;
  #first = true;

  constructor(open: () => Promise<PDFDocumentProxy>, onFirst: () => void) {
    this.#open = open;
    this.#onFirst = onFirst;
  }

  async draw(page: number, scale?: number): Promise<Raster> {
    if (this.#first) this.#onFirst();
    this.#first = false;
    const document = await this.#open();
    try {
      return await drawPage(document, page, scale);
    } finally {
      await document.loadingTask.destroy();
      globalThis.gc?.();
    }
  }
}

/** Text that seems to have the colour of its ground may stand on a picture: the drawn page decides. */
async function settleHidden(reading: PageReading, drawing: Drawing): Promise<PageReading> {
  const hidden = reading.glyphs.filter((g) => g.hidden && g.size >= 3);
  if (hidden.length < 3) return reading;
  const raster = await drawing.draw(reading.page, 1.5);
  const shown = new Set(byRun(hidden).flatMap((run) => (hasInk(raster, boxOf(run)) ? run : [])));
  return { ...reading, glyphs: reading.glyphs.map((g) => (shown.has(g) ? { ...g, hidden: false } : g)) };
}

function byRun(glyphs: readonly Glyph[]): Glyph[][] {
  const runs = new Map<number, Glyph[]>();
  for (const glyph of glyphs) runs.set(glyph.run, [...(runs.get(glyph.run) ?? []), glyph]);
  return [...runs.values()];
}

function boxOf(run: readonly Glyph[]): { x: number; y: number; width: number; height: number } {
  const x = Math.min(...run.map((g) => g.x));
  const y = Math.min(...run.map((g) => g.base - g.size * 0.7));
  const right = Math.max(...run.map((g) => g.x + g.width));
  const bottom = Math.max(...run.map((g) => g.base));
  return { x, y, width: right - x, height: bottom - y };
}

async function pagesToRead(
  readings: readonly PageReading[],
  texts: readonly PageText[],
  drawing: Drawing,
): Promise<number[]> {
  const pages: number[] = [];
  const text = texts.filter((t) => t.garbage < 0.12).reduce((sum, t) => sum + t.words.length, 0);
  for (const page of texts) {
    if (page.garbage >= 0.12 && page.words.length > 0) pages.push(page.page);
    else if (page.words.length < 8 && (await isPicture(readings, page, text, drawing))) pages.push(page.page);
  }
  return pages;
}

/** A page without text: a scan, or just blank. */
async function isPicture(
  readings: readonly PageReading[],
  page: PageText,
  words: number,
  drawing: Drawing,
): Promise<boolean> {
  const reading = readings.find((r) => r.page === page.page);
  if (!reading || (reading.pictures === 0 && reading.shapes < outlinedText)) return false;
  const share = inkShare(await drawing.draw(page.page, 0.4));
  return share > (words < 60 ? 0.004 : 0.02);
}
