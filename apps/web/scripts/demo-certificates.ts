/** The made-up certificates of the demo: one page each, laid out like a lab would. Numbers are consistent by construction. */
export interface DemoCertificate {
  readonly file: string;
  readonly product: string;
  readonly matrix: string;
  readonly sampleId: string;
  readonly batch: string;
  readonly reportId: string;
  readonly dates: {
    readonly collected: string;
    readonly received: string;
    readonly reported: string;
    readonly expires: string;
  };
  readonly weights: { readonly unitGrams: number; readonly servings?: number };
  /** Percent by weight. null: not detected. */
  readonly cannabinoids: Readonly<Record<string, number | null>>;
  readonly terpenes: Readonly<Record<string, number>>;
  /** `null` panels were not tested. */
  readonly panels: Readonly<Record<string, 'PASS' | 'FAIL' | 'NOT TESTED'>>;
  readonly note?: string;
  /** Prints this instead of the computed Total THC: a certificate with a mistake in it. */
  readonly misprintedTotalThc?: string;
}

const passed = {
  Pesticides: 'PASS',
  'Heavy Metals': 'PASS',
  Microbials: 'PASS',
  Mycotoxins: 'PASS',
  'Residual Solvents': 'PASS',
  'Foreign Material': 'PASS',
  'Water Activity': 'PASS',
} as const;

export const demoCertificates: readonly DemoCertificate[] = [
  {
    file: 'night-heron.pdf',
    product: 'Night Heron 3.5g',
    matrix: 'Flower',
    sampleId: 'JRA-261012-014',
    batch: 'NH-2609-02',
    reportId: 'R-26-10482',
    dates: { collected: '2026-10-12', received: '2026-10-12', reported: '2026-10-19', expires: '2027-10-19' },
    weights: { unitGrams: 3.5 },
    cannabinoids: {
      THCA: 24.318,
      'Δ9-THC': 0.842,
      'Δ8-THC': null,
      THCV: null,
      CBDA: 0.061,
      CBD: null,
      CBGA: 0.734,
      CBG: 0.118,
      CBN: null,
      CBC: 0.052,
    },
    terpenes: {
      'β-Myrcene': 0.812,
      Limonene: 0.446,
      'β-Caryophyllene': 0.391,
      Linalool: 0.187,
      'α-Pinene': 0.124,
      'α-Humulene': 0.118,
    },
    panels: { ...passed, 'Residual Solvents': 'NOT TESTED' },
  },
  {
    file: 'saltmarsh-lemon.pdf',
    product: 'Saltmarsh Lemon 1g Pre-Roll',
    matrix: 'Pre-Roll',
    sampleId: 'JRA-261015-003',
    batch: 'SL-2610-11',
    reportId: 'R-26-10511',
    dates: { collected: '2026-10-15', received: '2026-10-16', reported: '2026-10-22', expires: '2027-10-22' },
    weights: { unitGrams: 1 },
    cannabinoids: {
      THCA: 21.067,
      'Δ9-THC': 1.204,
      'Δ8-THC': null,
      THCV: 0.088,
      CBDA: null,
      CBD: null,
      CBGA: 0.512,
      CBG: 0.203,
      CBN: 0.044,
      CBC: null,
    },
    terpenes: {
      Limonene: 0.934,
      'β-Caryophyllene': 0.402,
      'β-Myrcene': 0.298,
      Terpinolene: 0.122,
      'β-Pinene': 0.101,
    },
    panels: { ...passed, 'Residual Solvents': 'NOT TESTED' },
  },
  {
    file: 'orchard-cart.pdf',
    product: 'Orchard Live Resin Cartridge 0.5g',
    matrix: 'Vape Cartridge',
    sampleId: 'JRA-261102-021',
    batch: 'OLR-2610-04',
    reportId: 'R-26-10877',
    dates: { collected: '2026-11-02', received: '2026-11-02', reported: '2026-11-09', expires: '2027-11-09' },
    weights: { unitGrams: 0.5 },
    cannabinoids: {
      THCA: 1.906,
      'Δ9-THC': 78.442,
      'Δ8-THC': null,
      THCV: 0.511,
      CBDA: null,
      CBD: 0.214,
      CBGA: null,
      CBG: 2.117,
      CBN: 0.382,
      CBC: 0.676,
    },
    terpenes: {
      Limonene: 2.204,
      'β-Caryophyllene': 1.618,
      'β-Myrcene': 1.377,
      Linalool: 0.512,
      'α-Humulene': 0.433,
      'α-Pinene': 0.288,
    },
    panels: passed,
  },
  {
    file: 'tern-island-cbd.pdf',
    product: 'Tern Island CBD Flower 7g',
    matrix: 'Flower',
    sampleId: 'JRA-261104-009',
    batch: 'TI-2610-07',
    reportId: 'R-26-10903',
    dates: { collected: '2026-11-04', received: '2026-11-05', reported: '2026-11-12', expires: '2027-11-12' },
    weights: { unitGrams: 7 },
    cannabinoids: {
      THCA: 5.812,
      'Δ9-THC': 0.274,
      'Δ8-THC': null,
      THCV: null,
      CBDA: 11.946,
      CBD: 0.688,
      CBGA: 0.401,
      CBG: 0.097,
      CBN: null,
      CBC: 0.131,
    },
    terpenes: {
      'β-Myrcene': 0.655,
      'α-Pinene': 0.402,
      'β-Caryophyllene': 0.377,
      'α-Bisabolol': 0.211,
      Limonene: 0.164,
    },
    panels: { ...passed, 'Residual Solvents': 'NOT TESTED' },
  },
  {
    file: 'granite-gardens.pdf',
    product: 'Granite Gardens 3.5g',
    matrix: 'Flower',
    sampleId: 'JRA-261107-030',
    batch: 'GG-2610-01',
    reportId: 'R-26-10960',
    dates: { collected: '2026-11-07', received: '2026-11-07', reported: '2026-11-14', expires: '2027-11-14' },
    weights: { unitGrams: 3.5 },
    cannabinoids: {
      THCA: 26.551,
      'Δ9-THC': 0.611,
      'Δ8-THC': null,
      THCV: null,
      CBDA: 0.055,
      CBD: null,
      CBGA: 0.902,
      CBG: 0.144,
      CBN: null,
      CBC: null,
    },
    terpenes: { 'β-Caryophyllene': 0.611, Limonene: 0.587, 'α-Humulene': 0.201, Linalool: 0.166 },
    panels: { ...passed, 'Residual Solvents': 'NOT TESTED' },
    misprintedTotalThc: '29.896',
  },
  {
    file: 'harbor-fog-sample.pdf',
    product: 'Harbor Fog',
    matrix: 'Flower',
    sampleId: 'JRA-261110-002',
    batch: 'HF-RND-3',
    reportId: 'R-26-11004',
    dates: { collected: '2026-11-10', received: '2026-11-10', reported: '2026-11-16', expires: '2027-11-16' },
    weights: { unitGrams: 1 },
    cannabinoids: {
      THCA: 19.402,
      'Δ9-THC': 0.518,
      'Δ8-THC': null,
      THCV: null,
      CBDA: null,
      CBD: null,
      CBGA: 0.377,
      CBG: 0.09,
      CBN: null,
      CBC: null,
    },
    terpenes: { Terpinolene: 0.702, Ocimene: 0.288, 'β-Myrcene': 0.245 },
    panels: {
      Pesticides: 'NOT TESTED',
      'Heavy Metals': 'NOT TESTED',
      Microbials: 'NOT TESTED',
      Mycotoxins: 'NOT TESTED',
      'Residual Solvents': 'NOT TESTED',
      'Foreign Material': 'NOT TESTED',
      'Water Activity': 'PASS',
    },
    note: 'R&D testing. Not for regulatory compliance.',
  },
];
