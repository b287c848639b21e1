import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, boxUnder, identity, type Matrix, multiply, toMatrix } from './matrix.ts';
import type { Glyph } from './page-text.ts';
import { Paint, parseColour } from './paint.ts';

const { OPS } = pdfjs;

/** The drawing program of one page, as pdfjs hands it over. */
export interface Program {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

export interface FontFacts {
  /** Text space per glyph unit, 0.001 for most fonts. */
  scale: number;
  bold: boolean;
  vertical: boolean;
}

interface State {
  ctm: Matrix;
  fill: number | null;
  alpha: number;
  font: FontFacts;
  size: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  rise: number;
  leading: number;
  mode: number;
}

const plainFont: FontFacts = { scale: 0.001, bold: false, vertical: false };
/** A letter lower than this cannot be read by anyone. Some real certificates print tables at 3 points. */
const leastSize = 2.2;

interface RawGlyph {
  unicode?: unknown;
  width?: unknown;
  isSpace?: unknown;
}

/**
 * Walks the page's drawing program and gives every glyph with place, size and whether it can be seen.
 * pdfjs's own text content drops colour and render mode, and its words break on letter-spaced capitals.
 */
export class GlyphWalker {
  readonly glyphs: Glyph[] = [];
  /** Letters that do not stand upright: watermarks across the page. */
  turned = '';
  /** Pictures on the page. They are left undecoded: `transform, restore` with nothing between is what stays of one. */
  pictures = 0;
  /** Paths drawn: letters may be outlines. */
  shapes = 0;
  #empty = false;
  readonly #paint = new Paint();
  #stack: State[] = [];
  #state: State;
  #textMatrix: Matrix = identity;
  #lineX = 0;
  #lineY = 0;
  #penX = 0;
  #run = 0;
  #gap = false;
  #lastShown: { run: number; fill: number | null; x: number; shown: boolean } | null = null;
  readonly #page: { width: number; height: number };
  readonly #fontOf: (name: string) => FontFacts | null;

  constructor(
    viewport: Matrix,
    page: { width: number; height: number },
    fontOf: (name: string) => FontFacts | null,
  ) {
    this.#page = page;
    this.#fontOf = fontOf;
    this.#state = {
      ctm: viewport,
      fill: 0,
      alpha: 1,
      font: plainFont,
      size: 0,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      hScale: 1,
      rise: 0,
      leading: 0,
      mode: 0,
    };
  }

  walk(program: Program): Glyph[] {
    for (let i = 0; i < program.fnArray.length; i++) {
      const args = program.argsArray[i];
      this.#step(program.fnArray[i] ?? 0, Array.isArray(args) ? args : []);
    }
    return this.glyphs;
  }

  #step(op: number, args: unknown[]): void {
    if (this.#graphics(op, args)) return;
    this.#text(op, args);
  }

  #graphics(op: number, args: unknown[]): boolean {
    const s = this.#state;
    switch (op) {
      case OPS.save:
        this.#stack.push({ ...s });
        return true;
      case OPS.restore:
        this.#state = this.#stack.pop() ?? s;
        if (this.#empty) this.pictures += 1;
        this.#empty = false;
        return true;
      case OPS.transform: {
        this.#empty = true;
        const m = toMatrix(args);
        if (m) s.ctm = multiply(s.ctm, m);
        return true;
      }
      case OPS.paintFormXObjectBegin: {
        this.#stack.push({ ...s });
        const m = toMatrix(args[0]);
        if (m) s.ctm = multiply(s.ctm, m);
        return true;
      }
      case OPS.paintFormXObjectEnd:
        this.#state = this.#stack.pop() ?? s;
        return true;
      case OPS.setFillRGBColor:
        s.fill = parseColour(args[0]);
        return true;
      case OPS.setFillColorN:
        s.fill = null;
        return true;
      case OPS.setGState:
        this.#graphicsState(args[0]);
        return true;
      case OPS.constructPath:
        this.#path(args);
        return true;
      default:
        return false;
    }
  }

  #graphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry)) continue;
      if (entry[0] === 'ca' && typeof entry[1] === 'number') this.#state.alpha = entry[1];
      if (entry[0] === 'Font' && Array.isArray(entry[1])) this.#setFont(entry[1]);
    }
  }

  #path(args: unknown[]): void {
    this.#empty = false;
    this.shapes += 1;
    const op = Number(args[0]);
    const fills = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke];
    const box = args[2] as ArrayLike<number> | null | undefined;
    if (!fills.includes(op) || !box || this.#state.alpha < 0.6) return;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [box[0], box[1], box[2], box[3]];
    const data = Array.isArray(args[1]) ? (args[1][0] as ArrayLike<number> | undefined) : undefined;
    this.#paint.fill(
      boxUnder(this.#state.ctm, x0, y0, x1, y1),
      this.#state.fill,
      data ? isRectangle(data, x0, y0, x1, y1) : false,
    );
  }

  #text(op: number, args: unknown[]): void {
    const s = this.#state;
    const first = Number(args[0]);
    switch (op) {
      case OPS.beginText:
        this.#textMatrix = identity;
        this.#moveTo(0, 0, true);
        break;
      case OPS.setFont:
        this.#setFont(args);
        break;
      case OPS.setTextMatrix:
        this.#textMatrix = toMatrix(args[0]) ?? toMatrix(args) ?? identity;
        this.#moveTo(0, 0, true);
        break;
      case OPS.moveText:
        this.#moveTo(this.#lineX + first, this.#lineY + Number(args[1]), false);
        break;
      case OPS.setLeadingMoveText:
        s.leading = -Number(args[1]);
        this.#moveTo(this.#lineX + first, this.#lineY + Number(args[1]), false);
        break;
      case OPS.nextLine:
        this.#moveTo(this.#lineX, this.#lineY + s.leading, true);
        break;
      case OPS.setLeading:
        s.leading = -first;
        break;
      case OPS.setCharSpacing:
        s.charSpacing = first;
        break;
      case OPS.setWordSpacing:
        s.wordSpacing = first;
        break;
      case OPS.setHScale:
        s.hScale = first / 100;
        break;
      case OPS.setTextRise:
        s.rise = first;
        break;
      case OPS.setTextRenderingMode:
        s.mode = first;
        break;
      case OPS.nextLineShowText:
        this.#moveTo(this.#lineX, this.#lineY + s.leading, true);
        this.#show(args[0]);
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        this.#show(args[0]);
        break;
    }
  }

  #setFont(args: unknown[]): void {
    const s = this.#state;
    const size = Number(args[1]) || 0;
    s.font = this.#fontOf(String(args[0])) ?? plainFont;
    s.direction = size < 0 ? -1 : 1;
    s.size = Math.abs(size);
  }

  #moveTo(x: number, y: number, newRun: boolean): void {
    if (newRun || y !== this.#lineY) this.#run += 1;
    this.#gap = true;
    this.#lineX = x;
    this.#lineY = y;
    this.#penX = x;
  }

  #show(items: unknown): void {
    if (!Array.isArray(items)) return;
    for (const item of items) {
      if (typeof item === 'number') {
        this.#penX += (-item * this.#state.size * this.#state.direction * this.#state.hScale) / 1000;
        continue;
      }
      if (item && typeof item === 'object') this.#glyph(item as RawGlyph);
    }
  }

  #glyph(raw: RawGlyph): void {
    this.#empty = false;
    const s = this.#state;
    const width = Number(raw.width) || 0;
    const spacing = (raw.isSpace === true ? s.wordSpacing : 0) + s.charSpacing;
    const advance = (width * s.size * s.font.scale + spacing) * s.direction * s.hScale;
    const ink = width * s.size * s.font.scale * s.hScale * s.direction;
    const char = readable(raw.unicode);
    if (char.trim() === '') this.#gap = true;
    else this.#place(char, ink);
    this.#penX += advance;
  }

  /** Looked up once for a stretch of text, not for every letter. */
  #shows(x: number, y: number, size: number): boolean {
    const { fill } = this.#state;
    const last = this.#lastShown;
    if (last && last.run === this.#run && last.fill === fill && Math.abs(last.x - x) < size * 4)
      return last.shown;
    const shown = this.#paint.shows(fill, x, y);
    this.#lastShown = { run: this.#run, fill, x, shown };
    return shown;
  }

  #place(char: string, ink: number): void {
    const s = this.#state;
    const m = multiply(s.ctm, this.#textMatrix);
    const start = apply(m, this.#penX, this.#lineY + s.rise);
    const end = apply(m, this.#penX + ink, this.#lineY + s.rise);
    const up = Math.hypot(m[2], m[3]) * s.size;
    const turned = Math.abs(end.y - start.y) > 0.35 * Math.abs(end.x - start.x) + 0.01;
    if (turned || s.font.vertical) {
      this.turned += char;
      return;
    }
    const x = Math.min(start.x, end.x);
    const width = Math.abs(end.x - start.x);
    const outside = x + width < 0 || x > this.#page.width || start.y < 0 || start.y - up > this.#page.height;
    const inkless = s.mode === 3 || s.mode === 7;
    const seen =
      !outside && up >= leastSize && s.alpha > 0.04 && this.#shows(x + width / 2, start.y - up * 0.35, up);
    this.glyphs.push({
      char,
      x,
      base: start.y,
      width,
      size: up,
      hidden: !seen && !inkless,
      inkless,
      bold: s.font.bold || s.mode === 2,
      spaceBefore: this.#gap,
      run: this.#run,
    });
    this.#gap = false;
  }
}

/** Ligatures opened, control codes kept as they are for the garbage count. */
function readable(unicode: unknown): string {
  if (typeof unicode !== 'string') return '\ufffd';
  return /[\ufb00-\ufb06]/.test(unicode) ? unicode.normalize('NFKC') : unicode;
}

/** Path data is a flat list: 0 moveTo x y, 1 lineTo x y, 4 closePath; anything else is no rectangle. */
function isRectangle(data: ArrayLike<number>, x0: number, y0: number, x1: number, y1: number): boolean {
  for (let i = 0; i < data.length; ) {
    const op = data[i];
    if (op === 4) {
      i += 1;
      continue;
    }
    if (op !== 0 && op !== 1) return false;
    const x = data[i + 1] ?? 0;
    const y = data[i + 2] ?? 0;
    if ((x !== x0 && x !== x1) || (y !== y0 && y !== y1)) return false;
    i += 3;
  }
  return true;
}
