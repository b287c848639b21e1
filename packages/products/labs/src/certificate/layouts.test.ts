import { describe, expect, it } from 'vitest';
import { defaultLimits } from './limits.ts';
import { readDocument } from './read-document.ts';
import type { CertificateRecord } from './record.ts';
import { type DrawnPage, type DrawnText, drawPdf, drawTable } from './testing/draw-pdf.ts';

/** Layouts of laboratories nobody has seen: what is read must be right, or asked about. */

const letterhead: DrawnText[] = [
  { text: 'Blue Spruce Analytical', x: 40, y: 40, size: 16, bold: true },
  { text: '12 Mill Lane, Augusta, ME 04330   www.bluespruceanalytical.com', x: 40, y: 54, size: 8 },
  { text: 'Certificate of Analysis', x: 400, y: 40, size: 14 },
];

const facts: DrawnText[] = [
  { text: 'Sample Name: Northern Lights Flower', x: 40, y: 84 },
  { text: 'Sample ID: BSA-2210-0457', x: 40, y: 98 },
  { text: 'Batch Number: NL-0922', x: 300, y: 84 },
  { text: 'Date Received: 10/03/2022', x: 300, y: 98 },
  { text: 'Date Reported: 10/14/2022', x: 300, y: 112 },
];

async function read(pages: readonly DrawnPage[]): Promise<CertificateRecord> {
  const outcome = await readDocument(drawPdf(pages), defaultLimits, () => {});
  if (outcome.outcome !== 'certificate') throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome.record;
}

async function readSheet(...texts: readonly DrawnText[][]): Promise<CertificateRecord> {
  return await read([{ texts: [...letterhead, ...facts, ...texts.flat()] }]);
}

const codes = (record: CertificateRecord): string[] =>
  record.warnings.filter((w) => w.severity !== 'info').map((w) => w.code);
const thc = (record: CertificateRecord): string => {
  const { kind, number, unit, basis, source } = record.totals.thc;
  return `${number ?? kind} ${unit} ${basis} ${source}`;
};

const simpleRows = [
  ['Analyte', 'LOQ', 'Result', 'Result'],
  ['', '(%)', '(%)', '(mg/g)'],
  ['THCA', '0.05', '21.30', '213.0'],
  ['Delta-9 THC', '0.05', '0.85', '8.5'],
  ['CBDA', '0.05', 'ND', 'ND'],
  ['CBD', '0.05', '<LOQ', '<LOQ'],
  ['CBGA', '0.05', '0.92', '9.2'],
  ['CBN', '0.05', 'ND', 'ND'],
];

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
