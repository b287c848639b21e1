/** A one-page PDF of plain lines: 612 × 792 points, left texts and right texts. */
export function plainPdf(title: string, lines: readonly (readonly [string, string])[]): Buffer {
  const shown = [
    text(56, 730, 18, title),
    ...lines.flatMap(([left, right], i) => [
      text(56, 690 - i * 18, 10, left),
      text(440, 690 - i * 18, 10, right),
    ]),
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(shown, 'latin1')} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = Buffer.byteLength(body, 'latin1');
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(body, 'latin1');
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}

const text = (x: number, y: number, size: number, words: string): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(words)}) Tj ET`;

/** Latin-1 is all this font has. */
const escaped = (words: string): string =>
  words
    .replaceAll('\u00a0', ' ')
    .replace(/[^\x20-\x7e\u00a1-\u00ff]/g, '?')
    .replace(/[\\()]/g, '\\$&');
