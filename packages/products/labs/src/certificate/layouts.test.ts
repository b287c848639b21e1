import { describe, expect, it } from 'vitest';
import { type DrawnText, drawTable } from './testing/draw-pdf.ts';
import { codes, facts, letterhead, read, readSheet, simpleRows, thc } from './testing/sheet.ts';

/** Layouts of laboratories nobody has seen. */

describe('a table with one analyte a row', () => {
  it('gives the printed total, confirmed by its parts', async () => {
    const record = await readSheet(
      drawTable([...simpleRows, ['Total THC', '', '19.53', '195.3']], { x: [40, 160, 240, 320], y: 160 }),
    );
    expect(thc(record)).toBe('19.53 % unspecified printed');
    expect(record.product.name?.value).toBe('Northern Lights Flower');
    expect(record.product.sampleId?.value).toBe('BSA-2210-0457');
    expect(record.lab.name?.value).toBe('Blue Spruce Analytical');
    expect(record.dates.reported?.iso).toBe('2022-10-14');
    expect(codes(record).filter((c) => c !== 'no_safety_panel')).toEqual([]);
  });

  it('computes a total that is not printed and says so', async () => {
    const record = await readSheet(drawTable(simpleRows, { x: [40, 160, 240, 320], y: 160 }));
    expect(thc(record)).toBe('19.53 % unspecified computed');
    expect(record.warnings.map((w) => w.code)).toContain('total_thc_computed');
  });

  it('does not take LOD, LOQ, limits or uncertainty for results', async () => {
    const rows = [
      ['Compound', 'LOD %', 'LOQ %', 'Uncertainty', 'Amount %', 'Limit %', 'Status'],
      ['D9-THC', '0.01', '0.03', '0.12', '1.20', '30', 'Pass'],
      ['THC-A', '0.01', '0.03', '1.31', '18.00', '30', 'Pass'],
      ['CBD', '0.01', '0.03', '0.10', '0.40', '30', 'Pass'],
      ['Total THC', '', '', '', '16.99', '', 'Pass'],
    ];
    const record = await readSheet(drawTable(rows, { x: [40, 120, 180, 240, 320, 390, 450], y: 160 }));
    expect(thc(record)).toBe('16.99 % unspecified printed');
    expect(record.analytes.find((a) => a.key === 'thca')).toMatchObject({
      number: '18.00',
      lod: '0.01',
      loq: '0.03',
      limit: '30',
    });
  });

  it('reads right-aligned figures without units in their cells', async () => {
    const rows = [
      ['Cannabinoid', 'Weight %', 'mg/g'],
      ['THCA', '9.81', '98.1'],
      ['THC', '12.40', '124.0'],
      ['CBD', '0.33', '3.3'],
      ['Total THC', '21.00', '210.0'],
    ];
    const record = await readSheet(drawTable(rows, { x: [40, 260, 360], y: 160, align: 'right' }));
    expect(thc(record)).toBe('21.00 % unspecified printed');
  });

  it('keeps two tables side by side apart', async () => {
    const left = drawTable(
      [
        ['Analyte', '%'],
        ['THCA', '20.00'],
        ['D9-THC', '1.00'],
        ['CBD', '0.10'],
        ['CBC', '0.20'],
      ],
      { x: [40, 150], y: 160 },
    );
    const right = drawTable(
      [
        ['Terpene', '%'],
        ['Limonene', '0.50'],
        ['Linalool', '0.25'],
        ['Myrcene', '0.75'],
        ['Total Terpenes', '1.50'],
      ],
      { x: [320, 450], y: 160 },
    );
    const total = drawTable([['Total THC', '18.54 %']], { x: [40, 150], y: 260 });
    const record = await readSheet(left, right, total);
    expect(thc(record)).toBe('18.54 % unspecified printed');
    expect(record.totals.terpenes.number).toBe('1.50');
  });

  it('reads a table that is itself set in two columns of analytes', async () => {
    const rows = [
      ['Analyte', 'mg/g', '%', 'Analyte', 'mg/g', '%'],
      ['CBD', '2.1', '0.21', 'THCA', '180.0', '18.00'],
      ['CBDA', '1.0', '0.10', 'D9-THC', '12.0', '1.20'],
      ['CBG', '4.4', '0.44', 'D8-THC', 'ND', 'ND'],
      ['CBN', 'ND', 'ND', 'Total THC', '169.9', '16.99'],
    ];
    const record = await readSheet(drawTable(rows, { x: [40, 110, 170, 300, 380, 440], y: 160 }));
    expect(thc(record)).toBe('16.99 % unspecified printed');
    expect(record.analytes.find((a) => a.key === 'cbd')?.number).toBe('0.21');
  });

  it('reads safety tables by their headings, and no limit as a result', async () => {
    const metals = [
      ['Metal', 'LOQ (ppb)', 'Action Level (ppb)', 'Result (ppb)', 'Status'],
      ['Arsenic', '20', '200', '35', 'Pass'],
      ['Cadmium', '20', '200', 'ND', 'Pass'],
      ['Lead', '20', '500', '<LOQ', 'Pass'],
    ];
    const unnamed = [
      ['Pesticide', '', ''],
      ['Myclobutanil', '0.1', 'Pass'],
      ['Spinosad', '0.1', 'Pass'],
    ];
    const record = await readSheet(
      drawTable(simpleRows, { x: [40, 160, 240, 320], y: 160 }),
      drawTable(metals, { x: [40, 130, 200, 320, 420], y: 320 }),
      drawTable(unnamed, { x: [40, 200, 300], y: 420 }),
    );
    expect(record.analytes.find((a) => a.key === 'arsenic')).toMatchObject({
      panel: 'heavy_metals',
      number: '35',
      unit: 'ppb',
      limit: '200',
      verdict: 'pass',
    });
    expect(record.analytes.find((a) => a.key === 'lead')).toMatchObject({ kind: 'below_loq', number: null });
    expect(record.analytes.find((a) => a.key === 'myclobutanil')).toBeUndefined();
  });

  it('goes on over a page break', async () => {
    const [head, units, ...rows] = simpleRows;
    const first = drawTable([head ?? [], units ?? [], ...rows.slice(0, 2)], {
      x: [40, 160, 240, 320],
      y: 700,
    });
    const second = drawTable(
      [head ?? [], units ?? [], ...rows.slice(2), ['Total THC', '', '19.53', '195.3']],
      { x: [40, 160, 240, 320], y: 60 },
    );
    const record = await read([{ texts: [...letterhead, ...facts, ...first] }, { texts: second }]);
    expect(thc(record)).toBe('19.53 % unspecified printed');
  });
});

describe('a table with analytes as columns', () => {
  const columns = [40, 100, 160, 220, 280, 340, 400];

  it('takes the row by its unit', async () => {
    const rows = [
      ['', 'THCA', 'D9-THC', 'CBDA', 'CBD', 'CBGA', 'CBN'],
      ['%', '24.10', '0.60', 'ND', '0.05', '0.80', 'ND'],
      ['mg/unit', '843.5', '21.0', 'ND', '1.75', '28.0', 'ND'],
      ['LOD', '0.01', '0.01', '0.01', '0.01', '0.01', '0.01'],
    ];
    const record = await readSheet(drawTable(rows, { x: columns, y: 220 }), [
      { text: 'Total THC: 21.74 %', x: 40, y: 190 },
    ]);
    expect(thc(record)).toBe('21.74 % unspecified printed');
    expect(codes(record).filter((c) => c !== 'no_safety_panel')).toEqual([]);
  });

  it('gives the headline the dry basis when only the dry total equals it', async () => {
    const rows = [
      ['', 'THCA', 'D9-THC', 'CBDA', 'CBD', 'CBGA', 'TOTAL THC (DRY)'],
      ['%', '27.900', '0.661', 'ND', '0.050', '0.800', '27.757'],
      ['mg/g', '279.00', '6.61', 'ND', '0.50', '8.00', '277.57'],
    ];
    const record = await readSheet(drawTable(rows, { x: columns, y: 220 }), [
      { text: 'Total THC', x: 40, y: 180, size: 11 },
      { text: '27.757%', x: 40, y: 196, size: 14 },
    ]);
    expect(thc(record)).toBe('27.757 % dry printed');
    expect(codes(record)).not.toContain('total_thc_mismatch');
  });
});

describe('headline cards', () => {
  const table = drawTable(simpleRows, { x: [40, 160, 240, 320], y: 260 });
  const labels = ['Total THC', 'Total CBD', 'Total Cannabinoids'];
  const values = ['19.53%', 'ND', '23.07%'];
  const row = (texts: readonly string[], y: number, size: number): DrawnText[] =>
    texts.map((text, i) => ({ text, x: 60 + i * 170, y, size }));

  it.each([
    ['under', 170, 190],
    ['over', 190, 168],
  ])('finds values %s their labels', async (_side, labelY, valueY) => {
    const record = await readSheet(row(labels, labelY, 9), row(values, valueY, 15), table);
    expect(thc(record)).toBe('19.53 % unspecified printed');
    expect(record.totals.cbd.kind).toBe('nd');
  });

  it('finds values right of labels broken over two lines', async () => {
    const stacked = labels.flatMap((label, i) => {
      const [first = '', second = ''] = label.split(' ');
      const y = 160 + i * 34;
      return [
        { text: first.toUpperCase(), x: 320, y, size: 10, bold: true },
        { text: second.toUpperCase(), x: 320, y: y + 12, size: 10, bold: true },
        { text: values[i] ?? '', x: 480, y: y + 10, size: 22, bold: true },
      ];
    });
    const record = await readSheet(stacked, table);
    expect(thc(record)).toBe('19.53 % unspecified printed');
  });
});

describe('units and marks', () => {
  it('reads totals printed in mg/g only', async () => {
    const rows = [
      ['Analyte', 'LOQ mg/g', 'mg/g'],
      ['THCA', '0.5', '198.2'],
      ['D9-THC', '0.5', '11.4'],
      ['CBD', '0.5', 'ND'],
      ['Total THC', '', '185.2'],
    ];
    const record = await readSheet(drawTable(rows, { x: [40, 180, 280], y: 160 }));
    expect(thc(record)).toBe('185.2 mg/g unspecified printed');
  });

  it('reads decimal commas', async () => {
    const rows = [
      ['Analyte', 'LOQ %', 'Résultat %', 'mg/g'],
      ['THCA', '0,05', '21,30', '213,0'],
      ['D9-THC', '0,05', '0,85', '8,5'],
      ['CBD', '0,05', '0,12', '1,2'],
      ['Total THC', '', '19,53', '195,3'],
    ];
    const record = await readSheet(drawTable(rows, { x: [40, 160, 240, 320], y: 160 }));
    expect(thc(record)).toBe('19.53 % unspecified printed');
  });

  it('keeps ND a word and not a zero', async () => {
    const rows = [
      ['Analyte', 'LOQ', 'mg/unit', 'mg/g'],
      ['THCA', '0.01', 'ND', 'ND'],
      ['D9-THC', '0.01', 'ND', 'ND'],
      ['D8-THC', '0.01', '25.10', '7.17'],
      ['CBD', '0.01', 'ND', 'ND'],
      ['Total THC', '', 'ND', 'ND'],
    ];
    const record = await readSheet(drawTable(rows, { x: [40, 160, 240, 320], y: 160 }));
    expect(record.totals.thc).toMatchObject({ kind: 'nd', number: null });
    expect(codes(record)).toContain('other_thc_isomers');
  });

  it('never takes 0.877 from a formula', async () => {
    const footnote = [
      {
        text: 'Total THC = (THCA x 0.877) + D9-THC. Total CBD = (CBDA x 0.877) + CBD.',
        x: 40,
        y: 400,
        size: 7,
      },
      { text: 'Total THC = THCA * 0.877 + D9-THC', x: 40, y: 412, size: 7 },
    ];
    const record = await readSheet(drawTable(simpleRows, { x: [40, 160, 240, 320], y: 160 }), footnote);
    expect(thc(record)).toBe('19.53 % unspecified computed');
  });

  it('says dry where the page says dry, and nothing where it hedges', async () => {
    const rows = drawTable([...simpleRows, ['Total THC', '', '19.53', '195.3']], {
      x: [40, 160, 240, 320],
      y: 160,
    });
    const plain = await readSheet(rows, [
      { text: 'Potency results are reported on a dry weight basis.', x: 40, y: 400 },
    ]);
    expect(plain.totals.thc.basis).toBe('dry');
    const hedged = await readSheet(rows, [
      { text: 'Results are reported on a dry weight basis where applicable.', x: 40, y: 400 },
    ]);
    expect(hedged.totals.thc.basis).toBe('unspecified');
  });
});

describe('pages', () => {
  const body = [
    ...letterhead,
    ...facts,
    ...drawTable([...simpleRows, ['Total THC', '', '19.53', '195.3']], { x: [40, 160, 240, 320], y: 160 }),
  ];

  it('may lie across', async () => {
    expect(thc(await read([{ width: 842, height: 595, texts: body }]))).toBe('19.53 % unspecified printed');
  });

  it('may be turned by the file', async () => {
    // On a page turned by 90 degrees upright text runs up the sheet.
    const upright = body.map((t) => ({ ...t, x: t.y, y: 842 - t.x, turn: 90 }));
    const record = await read([{ width: 595, height: 842, rotate: 90, texts: upright }]);
    expect(thc(record)).toBe('19.53 % unspecified printed');
    expect(record.totals.thc.place?.x).toBeCloseTo(240, 0);
  });

  it('may carry a watermark that says preview', async () => {
    const record = await read([
      { texts: [...body, { text: 'PREVIEW', x: 150, y: 500, size: 80, turn: 45, colour: [0.8, 0.8, 0.8] }] },
    ]);
    expect(record.documentType).toBe('preview');
    expect(thc(record)).toBe('19.53 % unspecified printed');
    expect(codes(record)).toContain('not_compliance_preview');
  });

  it('may have any unit of length', async () => {
    const big = body.map((t) => ({ ...t, x: t.x * 4, y: t.y * 4, size: (t.size ?? 9) * 4 }));
    expect(thc(await read([{ width: 2448, height: 3168, texts: big }]))).toBe('19.53 % unspecified printed');
  });

  it('may have facts in a grid, labels over values', async () => {
    const grid = drawTable(
      [
        ['Sample Name', 'Sample ID', 'Batch #', 'Received'],
        ['Northern Lights', 'BSA-2210-0457', 'NL-0922', '10/03/2022'],
      ],
      { x: [40, 200, 340, 460], y: 90 },
    );
    const record = await read([
      { texts: [...letterhead, ...grid, ...drawTable(simpleRows, { x: [40, 160, 240, 320], y: 180 })] },
    ]);
    expect(record.product.name?.value).toBe('Northern Lights');
    expect(record.product.sampleId?.value).toBe('BSA-2210-0457');
    expect(record.product.batch?.value).toBe('NL-0922');
  });

  it('may have facts in two columns, labels left and values right', async () => {
    const grid = drawTable(
      [
        ['Product Name', 'Northern Lights'],
        ['Lab ID', 'BSA-2210-0457'],
        ['Lot Number', 'NL-0922'],
      ],
      { x: [40, 150], y: 90 },
    );
    const record = await read([
      { texts: [...letterhead, ...grid, ...drawTable(simpleRows, { x: [40, 160, 240, 320], y: 180 })] },
    ]);
    expect(record.product.name?.value).toBe('Northern Lights');
    expect(record.product.sampleId?.value).toBe('BSA-2210-0457');
  });
});
