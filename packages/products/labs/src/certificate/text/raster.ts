import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Place } from '../record.ts';

/** Pixels a page may have when drawn: enough for print at 200 dpi, bounded for page boxes of any size. */
const mostPixels = 3_200_000;
const printScale = 2.2;

export interface Raster {
  canvas: Canvas;
  /** Pixels a point. */
  scale: number;
  width: number;
  height: number;
}

/** Draws one page on white, its size bounded whatever the page box says. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  wanted = printScale,
): Promise<Raster> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(wanted, Math.sqrt(mostPixels / Math.max(1, width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // pdfjs types name the browser's canvas; @napi-rs/canvas takes the same calls.
  const target = { canvas, canvasContext: context, viewport } as unknown as Parameters<typeof page.render>[0];
  await page.render(target).promise;
  page.cleanup();
  return { canvas, scale, width, height };
}

/** Whether something darker or lighter than its surroundings is drawn in a box of the page. */
export function hasInk(raster: Raster, box: Omit<Place, 'page'>): boolean {
  const { canvas, scale } = raster;
  const x = Math.max(0, Math.floor(box.x * scale));
  const y = Math.max(0, Math.floor(box.y * scale));
  const width = Math.min(canvas.width - x, Math.ceil(box.width * scale));
  const height = Math.min(canvas.height - y, Math.ceil(box.height * scale));
  if (width < 2 || height < 2) return false;
  const { data } = canvas.getContext('2d').getImageData(x, y, width, height);
  let [low, high] = [255, 0];
  for (let i = 0; i < data.length; i += 4) {
    const light = 0.2126 * (data[i] ?? 0) + 0.7152 * (data[i + 1] ?? 0) + 0.0722 * (data[i + 2] ?? 0);
    if (light < low) low = light;
    if (light > high) high = light;
  }
  return high - low > 48;
}

/** The share of pixels that are not paper. */
export function inkShare(raster: Raster): number {
  const { canvas } = raster;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) if ((data[i + 1] ?? 255) < 200) dark += 1;
  return dark / (data.length / 4);
}
