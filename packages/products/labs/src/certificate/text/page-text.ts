/** What a page's text layer gives after decoding: words with places, and what was left out. Pure shapes, no pdfjs. */

export interface Glyph {
  char: string;
  x: number;
  /** Baseline, points from the top of the page. */
  base: number;
  width: number;
  /** Font size in points as seen on the page. */
  size: number;
  hidden: boolean;
  /** Text render mode 3: drawn without ink, as OCR layers are. */
  inkless: boolean;
  bold: boolean;
  /** A space was drawn or the pen was moved between this glyph and the one before. */
  spaceBefore: boolean;
  run: number;
}

export interface Word {
  text: string;
  page: number;
  x: number;
  /** Top of the word. */
  y: number;
  width: number;
  height: number;
  base: number;
  size: number;
  bold: boolean;
  run: number;
}

export interface PageText {
  page: number;
  width: number;
  height: number;
  words: Word[];
  /** Characters that no reader of the page can see. */
  hiddenCharacters: number;
  /** The layer is an OCR text under a page picture. */
  inklessLayer: boolean;
  /** Share of characters that are control codes or replacement marks. */
  garbage: number;
  /** A word set across the page that says it is no final document. */
  watermark: string | null;
  source: 'text_layer' | 'ocr';
}
