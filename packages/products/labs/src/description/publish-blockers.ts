import type { CertificateRecord, PanelName } from '../certificate/record.ts';
import { panelLabel } from '../claims/checks/panels.ts';
import { HEMP_RULE_FROM, hempExcess, looksLikeHemp } from '../claims/hemp.ts';
import { mandatoryIsomers, openWarnings, panelVerdict, passedPanels } from '../claims/record-view.ts';
import { buildFacts, refusals } from './facts.ts';

export type BlockerCode =
  | 'document_type'
  | 'expired'
  | 'expiry_unreadable'
  | 'panel_failed'
  | 'panel_not_tested'
  | 'panel_without_verdict'
  | 'panel_missing'
  | 'no_safety_panel'
  | 'unresolved_warning'
  | 'value_in_doubt'
  | 'edible_serving_limit'
  | 'edible_package_limit'
  | 'hemp_total_thc'
  | 'hemp_container_cap'
  | 'hemp_converted';

/** One reason why a description may not be published, in a sentence for people. */
export interface PublishBlocker {
  code: BlockerCode;
  message: string;
  /** Place in the record it is about, or null. */
  path: string | null;
}

export interface PublishOptions {
  /** ISO day or instant. */
  at: string;
  jurisdiction: string | null;
  /** Warnings a person has decided, by `warningKey`. */
  resolved?: readonly string[];
}

const CORE: readonly PanelName[] = ['pesticides', 'heavy_metals', 'microbials', 'mycotoxins'];
/** California Code of Regulations title 4 s. 15714: what every batch is tested for. */
const CALIFORNIA: readonly PanelName[] = [...CORE, 'residual_solvents', 'foreign_matter'];
const SOLVENT_CATEGORIES = new Set(['concentrate', 'vape', 'tincture']);
const DOCUMENT_NAMES: Readonly<Record<string, string>> = {
  quality_assurance: 'for quality assurance only',
  research: 'for research and development',
  patient_copy: 'a patient copy',
  preview: 'a preview or sample',
  single_panel: 'a report of a single panel',
  unknown: 'of a kind that could not be recognised',
};
/** A measured dose may lie ten per cent over the labelled one. */
const LABEL_TOLERANCE = 1.1;
const SERVING_LIMIT_MG = 10;
const PACKAGE_LIMIT_MG = 100;

/** Everything that stands between a description and the shelf; empty when it may be published. */
export function publishBlockers(record: CertificateRecord, options: PublishOptions): PublishBlocker[] {
  return [
    ...documentBlockers(record, options),
    ...panelBlockers(record, options),
    ...doubtBlockers(record, options),
    ...edibleBlockers(record, options),
    ...hempBlockers(record, options),
  ];
}

function documentBlockers(record: CertificateRecord, { at }: PublishOptions): PublishBlocker[] {
  const found: PublishBlocker[] = [];
  if (record.documentType !== 'compliance') {
    const kind = DOCUMENT_NAMES[record.documentType] ?? record.documentType;
    found.push({
      code: 'document_type',
      message: `The document is ${kind}, not a compliance certificate.`,
      path: 'documentType',
    });
  }
  const expires = record.dates.expires;
  if (expires && (expires.iso === null || expires.confidence === 'uncertain'))
    found.push({
      code: 'expiry_unreadable',
      message: `The expiry date "${expires.printed}" is not clear.`,
      path: 'dates.expires',
    });
  if (expires?.iso && expires.iso < at.slice(0, 10))
    found.push({
      code: 'expired',
      message: `The certificate expired on ${expires.iso}.`,
      path: 'dates.expires',
    });
  return found;
}

function panelBlockers(record: CertificateRecord, { jurisdiction }: PublishOptions): PublishBlocker[] {
  const strict = jurisdiction?.toUpperCase() === 'US-CA';
  const wanted = requiredPanels(record, strict);
  const found = record.panels
    .filter((panel) => panel.verdict === 'fail')
    .map((panel): PublishBlocker => blocker('panel_failed', panel.name, 'failed'));
  for (const name of wanted) {
    const verdict = panelVerdict(record, name);
    if (verdict === 'not_tested') found.push(blocker('panel_not_tested', name, 'not tested'));
    else if (verdict === 'tested_no_verdict' || verdict === 'blank' || verdict === 'not_reported')
      found.push(blocker('panel_without_verdict', name, 'tested or named, and no verdict given'));
    else if (verdict === null && strict) found.push(blocker('panel_missing', name, 'not on the certificate'));
  }
  if (passedPanels(record).length === 0)
    found.push({
      code: 'no_safety_panel',
      message: 'No safety panel on the certificate has passed.',
      path: 'panels',
    });
  if (record.overall === 'fail' && !found.some((b) => b.code === 'panel_failed'))
    found.push({ code: 'panel_failed', message: 'The certificate says the batch failed.', path: 'overall' });
  return found;
}

function requiredPanels(record: CertificateRecord, strict: boolean): PanelName[] {
  const category = record.product.category;
  if (strict)
    return category === 'flower'
      ? CALIFORNIA.filter((name) => name !== 'residual_solvents')
      : [...CALIFORNIA];
  return SOLVENT_CATEGORIES.has(category) ? [...CORE, 'residual_solvents'] : [...CORE];
}

function blocker(code: BlockerCode, name: PanelName, what: string): PublishBlocker {
  const label = panelLabel(name);
  return {
    code,
    message: `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${what}.`,
    path: `panels.${name}`,
  };
}

function doubtBlockers(record: CertificateRecord, { at, resolved = [] }: PublishOptions): PublishBlocker[] {
  const warnings = openWarnings(record, resolved).map(
    (w): PublishBlocker => ({ code: 'unresolved_warning', message: w.message, path: w.path }),
  );
  const inDoubt = refusals(buildFacts(record, { at, resolved })).map(
    (value): PublishBlocker => ({ code: 'value_in_doubt', message: value.message, path: value.path }),
  );
  const name = record.product.name;
  if (name?.confidence === 'uncertain' && !resolved.some((key) => key.endsWith('@product.name')))
    inDoubt.push({ code: 'value_in_doubt', message: 'The product name is in doubt.', path: 'product.name' });
  return [...warnings, ...inDoubt];
}

/** California: 10 mg THC a serving and 100 mg a package of edibles (4 CCR 17304), within the label tolerance. */
function edibleBlockers(record: CertificateRecord, { jurisdiction }: PublishOptions): PublishBlocker[] {
  const edible = record.product.category === 'edible' || record.product.category === 'beverage';
  if (jurisdiction?.toUpperCase() !== 'US-CA' || !edible) return [];
  const forms = [record.totals.thc, ...record.totals.thc.alternatives].filter(
    (form) => form.kind === 'number',
  );
  const most = (unit: string): number =>
    Math.max(0, ...forms.filter((form) => form.unit === unit).map((form) => Number(form.number)));
  const found: PublishBlocker[] = [];
  if (most('mg/serving') > SERVING_LIMIT_MG * LABEL_TOLERANCE)
    found.push({
      code: 'edible_serving_limit',
      message: 'More than 10 mg THC a serving.',
      path: 'totals.thc',
    });
  if (most('mg/package') > PACKAGE_LIMIT_MG * LABEL_TOLERANCE)
    found.push({
      code: 'edible_package_limit',
      message: 'More than 100 mg THC a package.',
      path: 'totals.thc',
    });
  return found;
}

/** Federal definition of hemp from 12 November 2026; a later law may have moved the day, see the rule's source. */
function hempBlockers(record: CertificateRecord, { at, jurisdiction }: PublishOptions): PublishBlocker[] {
  const place = jurisdiction?.toUpperCase() ?? 'US';
  if (at.slice(0, 10) < HEMP_RULE_FROM || !place.startsWith('US') || !looksLikeHemp(record)) return [];
  const [isomer] = mandatoryIsomers(record);
  const path = isomer ? `analytes.${isomer.index}` : 'totals.thc';
  return hempExcess(record).map(({ code, message }) => ({ code, message, path }));
}
