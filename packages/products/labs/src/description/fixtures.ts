import type {
  Analyte,
  CertificateRecord,
  Panel,
  PanelName,
  Total,
  Unit,
  ValueKind,
  Verdict,
} from '../certificate/record.ts';

/** Records written by hand from real certificates, for tests only. */

const word = (value: string): { value: string; printed: string; confidence: 'certain'; place: null } => ({
  value,
  printed: value,
  confidence: 'certain',
  place: null,
});

const day = (iso: string): { iso: string; printed: string; confidence: 'certain'; place: null } => ({
  iso,
  printed: iso,
  confidence: 'certain',
  place: null,
});

/** `row('thca', '31.204', '%')`; `'ND'` and `'<LOQ'` are kinds. */
export function row(key: string, printed: string, unit: Unit, more: Partial<Analyte> = {}): Analyte {
  const kinds: Record<string, ValueKind> = {
    ND: 'nd',
    '<LOQ': 'below_loq',
    NT: 'not_tested',
    NR: 'not_reported',
  };
  const kind = kinds[printed] ?? 'number';
  return {
    key,
    name: key.replaceAll('_', '-'),
    panel: 'potency',
    kind,
    number: kind === 'number' ? printed : null,
    unit,
    basis: 'unspecified',
    lod: null,
    loq: null,
    limit: null,
    verdict: null,
    confidence: 'certain',
    place: null,
    alternatives: [],
    ...more,
  };
}

export function terpeneRow(key: string, printed: string, unit: Unit = '%'): Analyte {
  return row(key, printed, unit, { panel: 'terpenes' });
}

export function total(printed: string | null, unit: Unit = '%', more: Partial<Total> = {}): Total {
  const kind = printed === null ? 'absent' : printed === 'ND' ? 'nd' : printed === '<LOQ' ? 'loq' : 'number';
  return {
    kind,
    number: kind === 'number' ? printed : null,
    unit,
    basis: 'unspecified',
    source: 'printed',
    confidence: 'certain',
    place: null,
    recomputed: null,
    alternatives: [],
    ...more,
  };
}

export function panels(verdict: Verdict, ...names: PanelName[]): Panel[] {
  return names.map((name) => ({ name, verdict, printed: verdict, place: null }));
}

const NO_TOTALS = {
  thc: total(null),
  cbd: total(null),
  cbg: total(null),
  cannabinoids: total(null),
  terpenes: total(null),
};
const NO_DATES = {
  harvested: null,
  produced: null,
  collected: null,
  received: null,
  tested: null,
  reported: null,
  expires: null,
};

function record(parts: {
  lab: string;
  name: string;
  category: CertificateRecord['product']['category'];
  sampleId: string;
  batch: string;
  dates: Partial<CertificateRecord['dates']>;
  totals: Partial<CertificateRecord['totals']>;
  analytes: Analyte[];
  panels: Panel[];
  overall?: Verdict;
}): CertificateRecord {
  return {
    lab: { name: word(parts.lab), licence: null, accreditation: null },
    reportId: null,
    revision: null,
    supersedes: null,
    documentType: 'compliance',
    jurisdiction: null,
    product: {
      name: word(parts.name),
      strain: null,
      category: parts.category,
      sampleId: word(parts.sampleId),
      batch: word(parts.batch),
      trackingIds: [],
      client: null,
      producer: null,
      unitWeight: null,
      servingWeight: null,
      servingsPerPackage: null,
    },
    dates: { ...NO_DATES, ...parts.dates },
    totals: { ...NO_TOTALS, ...parts.totals },
    analytes: parts.analytes,
    panels: parts.panels,
    overall: parts.overall ?? null,
    warnings: [],
    source: {
      pages: 1,
      pageSizes: [{ width: 612, height: 792 }],
      textSource: 'text_layer',
      encrypted: false,
    },
  };
}

const alsoPerGram = (number: string): Pick<Analyte, 'alternatives'> => ({
  alternatives: [{ kind: 'number', number, unit: 'mg/g', basis: 'unspecified', place: null }],
});

/** Elyxr Gummy, Havard Industries: total THC printed ND beside 23.84 mg delta-8 per unit. */
export const elyxrGummy: CertificateRecord = record({
  lab: 'Havard Industries',
  name: 'Elyxr Gummy',
  category: 'edible',
  sampleId: '2106EST0690.2453',
  batch: '060221-RG',
  dates: {
    received: day('2021-06-17'),
    tested: day('2021-05-27'),
    reported: day('2021-10-14'),
    expires: day('2022-06-17'),
  },
  totals: {
    thc: total('ND', 'mg/unit'),
    cbd: total('ND', 'mg/unit'),
    cannabinoids: total('24.01', 'mg/unit'),
  },
  analytes: [
    row('thca', 'ND', 'mg/unit'),
    row('delta_9_thc', 'ND', 'mg/unit'),
    row('delta_8_thc', '23.84', 'mg/unit', alsoPerGram('6.81')),
    row('delta_10_thc', '0.18', 'mg/unit', alsoPerGram('0.05')),
    row('cbd', 'ND', 'mg/unit'),
    terpeneRow('beta_myrcene', 'ND'),
    terpeneRow('d_limonene', 'ND'),
  ],
  panels: panels(
    'pass',
    'pesticides',
    'microbials',
    'mycotoxins',
    'residual_solvents',
    'heavy_metals',
    'foreign_matter',
  ),
});

/** Delta 8 Moonrock, Kaycha Labs: a PASSED badge over nine panels that were not tested. */
export const moonrock: CertificateRecord = record({
  lab: 'Kaycha Labs',
  name: 'Delta 8 Moonrock',
  category: 'hemp',
  sampleId: 'KN20119003-002',
  batch: '2',
  dates: { produced: day('2022-01-15'), reported: day('2022-04-12'), expires: day('2023-04-12') },
  totals: { thc: total('0.24'), cbd: total('4.458'), cbg: total('3.648'), cannabinoids: total('61.715') },
  analytes: [
    row('cbda', '1.767', '%'),
    row('cbga', '4.006', '%'),
    row('cbg', '0.135', '%'),
    row('cbd', '2.909', '%'),
    row('cbn', '0.031', '%'),
    row('delta_9_thc', '0.195', '%'),
    row('delta_8_thc', '52.475', '%'),
    row('delta_10_thc', 'ND', '%'),
    row('thca', '0.052', '%'),
  ],
  panels: [
    ...panels('pass', 'potency'),
    ...panels('not_tested', 'pesticides', 'heavy_metals', 'microbials', 'mycotoxins', 'residual_solvents'),
    ...panels('not_tested', 'foreign_matter', 'water_activity', 'moisture', 'terpenes'),
  ],
  overall: 'pass',
});

/** A flower as most shops sell it: every panel passed, terpenes measured. */
export const redline: CertificateRecord = record({
  lab: 'ACS Laboratory',
  name: 'CL,Popcorn,(S)Redline,,,Bulk',
  category: 'flower',
  sampleId: 'AAEH797',
  batch: '32156_0003986136',
  dates: {
    received: day('2026-09-30'),
    tested: day('2026-10-04'),
    reported: day('2026-10-05'),
    expires: day('2027-10-05'),
  },
  totals: { thc: total('28.314'), cbd: total('ND'), cannabinoids: total('33.068'), terpenes: total('2.962') },
  analytes: [
    row('thca', '31.204', '%'),
    row('delta_9_thc', '0.948', '%'),
    row('cbga', '0.916', '%'),
    row('cbd', 'ND', '%'),
    terpeneRow('d_limonene', '0.912'),
    terpeneRow('beta_caryophyllene', '0.641'),
    terpeneRow('beta_myrcene', '0.433'),
    terpeneRow('pinene', '0.101'),
  ],
  panels: panels(
    'pass',
    'pesticides',
    'heavy_metals',
    'microbials',
    'mycotoxins',
    'foreign_matter',
    'residual_solvents',
  ),
  overall: 'pass',
});
