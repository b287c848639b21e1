import { plainText } from './plain-text.ts';

/** Labels labs print before a fact, best first: an earlier label wins over a later one. */
export const fieldLabels = {
  sampleId: [
    /^(lab )?sample id$/,
    /^sample( id)? (#|no\.?|number|num|id)$/,
    /^(lab|laboratory) (sample )?(id|#|no\.?|number)$/,
    /^sample id (#|no\.?|number)$/,
    /^test id$/,
    /^certificate (id|#|no\.?|number)$/,
    /^accession( (#|no\.?|number|id))?$/,
    /^sample$/,
    /^(lims|coa) (id|sample id|#)$/,
    /^metrc sample( id)?$/,
    /^(metrc|test|source) (package )?(tag|id|uid)$/,
  ],
  productName: [
    /^(sample|product|retail|item|article) name$/,
    /^(sample|product) (name )?(description|title)$/,
    /^(client|customer) (sample|product) (name|id)$/,
    /^(product|item)$/,
    /^name$/,
    /^description$/,
    /^sample$/,
    /^(strain|cultivar|variety)( name)?$/,
  ],
  batch: [
    /^batch (#|no\.?|number|id|num)$/,
    /^batch$/,
    /^(sample|production|source|client|harvest|product) batch( (#|no\.?|number|id))?$/,
    /^lot (#|no\.?|number|id|num)$/,
    /^(batch|harvest) ?\/ ?lot( (#|no\.?|number|id))?$/,
    /^lot$/,
    /^(metrc )?(source )?batch (id|tag|uid)$/,
    /^(production|harvest|process) (lot|run|batch)( (#|no\.?|number|id))?$/,
  ],
  strain: [/^(strain|cultivar|variety)s?( name)?$/],
  matrix: [
    /^(sample )?(matrix|type|category|form)$/,
    /^(sample|product) (matrix|type|category|class)$/,
    /^matrix ?\/ ?type$/,
  ],
  client: [/^(client|customer|company)( name| info(rmation)?)?$/, /^(prepared|tested|submitted) (for|by)$/],
  producer: [
    /^(producer|cultivator|manufacturer|grower)( name| info)?$/,
    /^cultivator ?\/ ?manufacturer$/,
    /^business name$/,
  ],
  reportId: [/^(report|coa|certificate|shma report) (id|#|no\.?|number)$/, /^coa id$/, /^final report$/],
  trackingId: [
    /^(metrc|source|test) ?(source|src)? ?(rfid|uid|c uid|tag|id|package|sample|batch|sample id|source id|source uid|source tag)$/,
    /^seed to sale (#|id|no\.?|number)$/,
    /^track and trace (test|source) package(\(s\))?$/,
    /^(metrc|biotrack) (id|#)$/,
  ],
  unitWeight: [
    /^(net weight per unit|unit (mass|weight)|retail product size|unit size|sample weight|net weight)$/,
  ],
  servingWeight: [/^serving (size|weight|mass)( weight)?( \(g\))?$/],
  servings: [/^servings? (per (package|container|unit)|count)$/, /^number of servings$/],
  lab: [
    /^laboratory$/,
    /^lab name$/,
    /^testing (lab|laboratory|facility)$/,
    /^(tested|analysis|analyzed|analysed) by$/,
  ],
  labLicence: [/^(lab )?(lic|license|licence|c a license|ca license|omma|permit)\.? ?(#|no\.?|number|num)?$/],
} as const;

export const dateLabels = {
  harvested: [/^(harvest|harvested)( date)?( on)?$/, /^harvest ?\/ ?(processing|production)( date)?$/],
  produced: [
    /^(produced|manufactured)( on| date)?$/,
    /^(production|manufactur(e|ing)|packag(ed|ing)|batch|mfg) (date|on)$/,
    /^date (produced|manufactured|packaged)$/,
  ],
  collected: [
    /^(collected|sampled)( on| date)?$/,
    /^(collection|sampling|sample) date$/,
    /^date (collected|sampled|of collection)$/,
    /^sample collected$/,
  ],
  received: [
    /^(received)( on| date)?$/,
    /^(date|sample|sample date) received$/,
    /^(receipt|received|intake) date$/,
    /^sample received( date)?$/,
  ],
  tested: [
    /^(tested|analyzed|analysed)( on| date)?$/,
    /^date (tested|analyzed|analysed)$/,
    /^(test|testing|analysis) date$/,
  ],
  reported: [
    /^(report(ed)?|issue(d)?|completed|completion|certificate|approval|approved|coa)( on)?( date)?$/,
    /^date (reported|issued|completed|of report|of issue|approved|completion|published)$/,
    /^(report|coa) (created|submitted|issued|generated|date|completed|published)( date)?$/,
    /^(completion|release|published|signed|issue) (date|on)$/,
    /^date$/,
  ],
  expires: [
    /^(expires|expiration|expiry|exp)( date| on)?$/,
    /^(expiration|expiry) date$/,
    /^best (by|before)$/,
  ],
} as const;

export type FieldName = keyof typeof fieldLabels;
export type DateName = keyof typeof dateLabels;

/** The rank of a label for a field (0 is best), or -1. */
export function labelRank(printed: string, patterns: readonly RegExp[]): number {
  const plain = labelText(printed);
  if (plain === '' || plain.length > 40) return -1;
  return patterns.findIndex((pattern) => pattern.test(plain));
}

/** A label without its colon and decoration; `#` stays: `Sample #` is not `Sample`. */
export function labelText(printed: string): string {
  return plainText(printed.replace(/#/g, ' ⌗ '))
    .replace(/\s*⌗\s*/g, ' # ')
    .replace(/\bno\b\.?/g, 'no')
    .replace(/[:：;.,|]+\s*$/g, '')
    .replace(/[:：]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[-–•\s]+|[-–\s]+$/g, '')
    .trim();
}

/** Labels that can stand before many things: what follows `Sample` may be a name or an id. */
export function isUnambiguous(printed: string): boolean {
  return !/^(sample|name|product|item|description|lot|batch|date|type)$/.test(labelText(printed));
}
