import { describe, expect, it } from 'vitest';
import { drawTable } from './testing/draw-pdf.ts';
import { codes, letterhead, read, readSheet, simpleRows } from './testing/sheet.ts';

describe('what cannot be trusted is asked about', () => {
  it('a total its parts contradict', async () => {
    const record = await readSheet(
      drawTable([...simpleRows, ['Total THC', '', '25.00', '250.0']], { x: [40, 160, 240, 320], y: 160 }),
    );
    expect(codes(record)).toContain('total_thc_mismatch');
    expect(record.totals.thc.confidence).toBe('uncertain');
  });

  it('a total printed once, without parts', async () => {
    const record = await readSheet([
      { text: 'Total THC: 22.4 %', x: 40, y: 180 },
      { text: 'Total CBD: 0.1 %', x: 40, y: 194 },
    ]);
    expect(codes(record)).toContain('total_thc_uncorroborated');
  });

  it('two samples on one sheet', async () => {
    const rows = [
      ['Analyte', 'Result %', 'Result %'],
      ['THCA', '21.30', '15.10'],
      ['D9-THC', '0.85', '0.40'],
      ['CBD', 'ND', '0.10'],
    ];
    const record = await readSheet(drawTable(rows, { x: [40, 200, 320], y: 180 }));
    expect(codes(record).some((c) => /^total_thc|analyte_printed_twice/.test(c))).toBe(true);
  });

  it('a table without any unit', async () => {
    const rows = [
      ['Analyte', 'Result'],
      ['THCA', '21.30'],
      ['D9-THC', '0.85'],
      ['CBD', '0.10'],
    ];
    const record = await readSheet(drawTable(rows, { x: [40, 200], y: 180 }));
    expect(codes(record).some((c) => c.startsWith('total_thc'))).toBe(true);
  });

  it('a name that stands as a headline only', async () => {
    const texts = [
      ...letterhead,
      { text: 'Purple Mango', x: 40, y: 90, size: 15, bold: true },
      { text: 'Sample ID: BSA-1', x: 40, y: 110 },
    ];
    const record = await read([
      { texts: [...texts, ...drawTable(simpleRows, { x: [40, 160, 240, 320], y: 160 })] },
    ]);
    expect(record.product.name?.value).toBe('Purple Mango');
    expect(codes(record)).toContain('product_name_uncertain');
  });
});
