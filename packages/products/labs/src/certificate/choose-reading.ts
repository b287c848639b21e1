import { warn } from './checks/context.ts';
import type { CertificateRecord, Warning } from './record.ts';
import { compact } from './vocabulary/plain-text.ts';

/**
 * Of two readings of one document (its own text layer under a picture, and ours of the picture) the one with fewer
 * doubts; where they differ in what matters, that is a doubt of its own.
 */
export function chooseReading(
  layer: CertificateRecord | null,
  picture: CertificateRecord | null,
): CertificateRecord | null {
  if (!layer || !picture) return layer ?? picture;
  const chosen = doubts(picture) < doubts(layer) ? picture : layer;
  const other = chosen === layer ? picture : layer;
  const merged = completed(chosen, other);
  return { ...merged, warnings: [...merged.warnings, ...differences(merged, other)] };
}

/** What the chosen reading did not find, or is not sure of, the other may have. */
function completed(chosen: CertificateRecord, other: CertificateRecord): CertificateRecord {
  const totals = { ...chosen.totals };
  for (const key of ['cbd', 'cbg', 'cannabinoids', 'terpenes'] as const) {
    if (totals[key].kind === 'absent') totals[key] = other.totals[key];
  }
  const product = { ...chosen.product };
  const settled = new Set<string>();
  for (const key of ['name', 'sampleId'] as const) {
    if (product[key]?.confidence === 'certain' || other.product[key]?.confidence !== 'certain') continue;
    product[key] = other.product[key];
    settled.add(`product.${key}`);
  }
  return { ...chosen, totals, product, warnings: chosen.warnings.filter((w) => !settled.has(w.path ?? '')) };
}

function doubts(record: CertificateRecord): number {
  return record.warnings.reduce(
    (sum, w) => sum + (w.severity === 'block' ? 2 : w.severity === 'ask' ? 1 : 0),
    0,
  );
}

function differences(a: CertificateRecord, b: CertificateRecord): Warning[] {
  const found: Warning[] = [];
  const differ = (x: string | null | undefined, y: string | null | undefined): boolean =>
    Boolean(x && y) && compact(x ?? '') !== compact(y ?? '');
  const say = (what: string, path: string): void => {
    found.push(
      warn(
        'readings_differ',
        'ask',
        `The file's own text and the picture of the page differ in ${what}.`,
        path,
      ),
    );
  };
  if (differ(a.product.name?.value, b.product.name?.value)) say('the product name', 'product.name');
  if (differ(a.product.sampleId?.value, b.product.sampleId?.value)) say('the sample id', 'product.sampleId');
  if (a.totals.thc.number && b.totals.thc.number && a.totals.thc.unit === b.totals.thc.unit) {
    if (Math.abs(Number(a.totals.thc.number) - Number(b.totals.thc.number)) > 0.005)
      say('Total THC', 'totals.thc');
  }
  return found;
}
