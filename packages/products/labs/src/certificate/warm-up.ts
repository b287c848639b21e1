import { defaultLimits } from './limits.ts';
import { readDocument } from './read-document.ts';

/** A page of text as small as a PDF can be: reading it loads and compiles what every reading needs. */
function smallestPdf(): Uint8Array {
  const lines = ['Total THC 1.00 %', 'THCA 1.00 %', 'THC 0.12 %', 'Sample ID: 1'].map(
    (text, i) => `BT /F 9 Tf 40 ${700 - i * 12} Td (${text}) Tj ET`,
  );
  const content = lines.join('\n');
  const font = '<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
  const parts = [
    '%PDF-1.4',
    '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
    '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${font} /Contents 4 0 R >> endobj`,
    `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
    'trailer << /Root 1 0 R >>',
  ];
  return new Uint8Array(Buffer.from(parts.join('\n'), 'latin1'));
}

export async function warmUp(): Promise<void> {
  await readDocument(smallestPdf(), defaultLimits, () => {});
}
