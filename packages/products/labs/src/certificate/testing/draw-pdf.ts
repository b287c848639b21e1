/** A minimal PDF writer for tests: text at places, boxes of colour, nothing else. */

export interface DrawnText {
  text: string;
  x: number;
  /** Baseline from the top of the page. */
  y: number;
  size?: number;
  bold?: boolean;
  /** Red, green, blue from 0 to 1. */
  colour?: readonly [number, number, number];
  /** Text render mode; 3 draws no ink. */
  mode?: number;
  /** Degrees the text is turned by. */
  turn?: number;
}

export interface DrawnPage {
  width?: number;
  height?: number;
  rotate?: 0 | 90 | 180 | 270;
  texts: readonly DrawnText[];
}

const number = (n: number): string => n.toFixed(2);

export function drawPdf(pages: readonly DrawnPage[]): Uint8Array {
  const objects: string[] = ['', ''];
  const add = (body: string): number => objects.push(body);
  const regular = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const bold = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((page) => {
    const { width = 612, height = 792, rotate = 0 } = page;
    const program = page.texts.map((t) => drawText(t, height)).join('\n');
    const content = add(
      `<< /Length ${Buffer.byteLength(program, 'latin1')} >>\nstream\n${program}\nendstream`,
    );
    const fonts = `/Resources << /Font << /F1 ${regular} 0 R /F2 ${bold} 0 R >> >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} ${fonts} /Contents ${content} 0 R >>`,
    );
  });
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[1] = `<< /Type /Pages /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return assemble(objects);
}

function drawText(
  { text, x, y, size = 9, bold = false, colour = [0, 0, 0], mode = 0, turn = 0 }: DrawnText,
  height: number,
): string {
  const [cos, sin] = [
    Math.cos((turn * Math.PI) / 180).toFixed(4),
    Math.sin((turn * Math.PI) / 180).toFixed(4),
  ];
  const matrix = `${cos} ${sin} ${-Number(sin)} ${cos} ${number(x)} ${number(height - y)}`;
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT ${colour.join(' ')} rg ${mode} Tr /${bold ? 'F2' : 'F1'} ${size} Tf ${matrix} Tm (${escaped}) Tj ET`;
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.5\n';
  const offsets = objects.map((body, i) => {
    const at = Buffer.byteLength(file, 'latin1');
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(file, 'latin1');
  const entries = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** Rows of cells at fixed columns; empty cells are left out. */
export function drawTable(
  rows: readonly (readonly string[])[],
  at: { x: readonly number[]; y: number; pitch?: number; size?: number; align?: 'left' | 'right' },
): DrawnText[] {
  const { pitch = 14, size = 9 } = at;
  return rows.flatMap((row, r) =>
    row.flatMap((text, c) => {
      const left = at.x[c] ?? 0;
      const x = at.align === 'right' && c > 0 ? left - text.length * size * 0.5 : left;
      return text === '' ? [] : [{ text, x, y: at.y + r * pitch, size }];
    }),
  );
}
