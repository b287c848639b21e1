import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type FontFacts, GlyphWalker } from './glyphs.ts';
import { toMatrix } from './matrix.ts';
import type { Glyph, PageText } from './page-text.ts';
import { toWords } from './words.ts';

/** One page's text layer, with the glyphs it came from: the page may still have to be drawn to judge some. */
export interface PageReading {
  page: number;
  size: { width: number; height: number };
  glyphs: Glyph[];
  /** Letters that do not stand upright. */
  turned: string;
  /** Pictures (undecoded) and paths on the page. */
  pictures: number;
  shapes: number;
}

/** Decodes one page. */
export async function readTextLayer(document: PDFDocumentProxy, number: number): Promise<PageReading> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const size = { width: viewport.width, height: viewport.height };
  const program = await page.getOperatorList();
  const matrix = toMatrix(viewport.transform) ?? [1, 0, 0, -1, 0, viewport.height];
  const walker = new GlyphWalker(matrix, size, fontLookup(page));
  const glyphs = walker.walk(program);
  page.cleanup();
  return {
    page: number,
    size,
    glyphs,
    turned: walker.turned,
    pictures: walker.pictures,
    shapes: walker.shapes,
  };
}

/** The text of one page with places, without what nobody can see. */
export function assemble({ page, size, glyphs, turned }: PageReading): PageText {
  const inked = glyphs.filter((g) => !g.inkless && !g.hidden);
  const inkless = glyphs.filter((g) => g.inkless);
  // A layer without ink is honest only where there is no other text: the picture is then what people read.
  const inklessLayer = inkless.length > 60 && inked.length < inkless.length * 0.1;
  const used = inklessLayer ? glyphs.filter((g) => !g.hidden) : inked;
  return {
    page,
    ...size,
    words: toWords(inklessLayer ? used.map(asSet) : used, page),
    hiddenCharacters: glyphs.filter((g) => g.hidden).length + (inklessLayer ? 0 : inkless.length),
    inklessLayer,
    garbage: garbageShare(used),
    watermark: /preview|draft|specimen|void/i.exec(turned)?.[0].toLowerCase() ?? null,
    source: 'text_layer',
  };
}

/** Control codes, private-use and replacement characters: fonts without a way back to letters. */
function garbageShare(glyphs: readonly Glyph[]): number {
  if (glyphs.length === 0) return 0;
  const bad = glyphs.filter((g) => isGarbage(g.char.codePointAt(0) ?? 0)).length;
  return bad / glyphs.length;
}

/** Layers written by picture readers give a letter's height as its size; type is set larger than its letters. */
function asSet(glyph: Glyph): Glyph {
  return { ...glyph, size: glyph.size * 1.3 };
}

function isGarbage(code: number): boolean {
  const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return control || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}

interface LoadedFont {
  fontMatrix?: ArrayLike<number>;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  name?: string;
}

function fontLookup(page: PDFPageProxy): (name: string) => FontFacts | null {
  const known = new Map<string, FontFacts | null>();
  return (name) => {
    const cached = known.get(name);
    if (cached !== undefined) return cached;
    const font: LoadedFont | null = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const facts = font && {
      scale: Number(font.fontMatrix?.[0]) || 0.001,
      bold: font.bold === true || font.black === true || /bold|black|heavy/i.test(font.name ?? ''),
      vertical: font.vertical === true,
    };
    known.set(name, facts);
    return facts;
  };
}
