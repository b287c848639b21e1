import { checkRecord } from './checks/check-record.ts';
import { readBasis } from './find/basis.ts';
import { readCategory, readMatrix } from './find/category.ts';
import { readColumnTables } from './find/column-tables.ts';
import { readDates } from './find/dates.ts';
import { readDocumentType } from './find/document-type.ts';
import { looksLikeId, pickField } from './find/fields.ts';
import { readHeaderPairs } from './find/header-pairs.ts';
import { readLab } from './find/lab.ts';
import { isKnownLabel, type Pair, readPairs } from './find/pairs.ts';
import { readOverall, readPanels } from './find/panels.ts';
import { readHeadlineName } from './find/product-name.ts';
import type { Tables } from './find/result.ts';
import { readRowTables, readSafetyTables } from './find/row-tables.ts';
import { readTotalCards } from './find/total-cards.ts';
import type { Cell } from './layout/cell.ts';
import { layOut, type PageLayout } from './layout/cells.ts';
import type { CertificateRecord, Field } from './record.ts';
import { resolveAnalytes } from './resolve/analytes.ts';
import { type ResolvedTotal, resolveSum, resolveTotal } from './resolve/totals.ts';
import type { PageText } from './text/page-text.ts';
import { isSuspicious } from './text/suspicious.ts';
import { decimalMark } from './values/number.ts';
import { isUnambiguous } from './vocabulary/labels.ts';

/** What reading needs to know of the file beside its text. */
export interface Opened {
  encrypted: boolean;
}

/** Pages of text to a record with its checks done, or null where the document is no certificate. Pure. */
export function readRecord(texts: readonly PageText[], opened: Opened): CertificateRecord | null {
  const laid = texts.map(layOut);
  const pages = laid.map(withoutSuspicious);
  const suspicious = laid.some((page, i) => page.cells.length !== pages[i]?.cells.length);
  const tables = readTables(pages);
  const panels = readPanels(pages);
  if (!isCertificate(pages, tables, panels.length)) return null;
  const identity = readIdentity(pages);
  // Dry weight means nothing for a drink.
  const basis = readBasis(pages) ?? (identity.product.category === 'beverage' ? 'as_received' : null);
  const resolved = resolveAnalytes(tables.rows, basis);
  const totals = {
    thc: resolveTotal('thc', tables.totals, resolved, basis),
    cbd: resolveTotal('cbd', tables.totals, resolved, basis),
    cbg: resolveTotal('cbg', tables.totals, resolved, basis),
    cannabinoids: resolveSum('cannabinoids', tables.totals, basis),
    terpenes: resolveSum('terpenes', tables.totals, null),
  };
  const { type, stated } = readDocumentType(
    pages,
    texts.some((t) => t.watermark !== null),
  );
  const record: CertificateRecord = {
    ...identity,
    documentType: type,
    jurisdiction: readJurisdiction(pages),
    totals: mapTotals(totals),
    analytes: resolved.map((r) => r.analyte),
    panels,
    overall: readOverall(pages),
    warnings: [],
    source: {
      pages: texts.length,
      pageSizes: texts.map((t) => ({ width: t.width, height: t.height })),
      textSource: sourceOf(texts),
      encrypted: opened.encrypted,
    },
  };
  const signs = {
    suspicious,
    hidden: hiddenText(texts),
    typeStated: stated,
    unsureLayer: texts.some((t) => t.source === 'ocr' || t.inklessLayer),
  };
  return checkRecord(record, { analytes: resolved, totals, signs });
}

function withoutSuspicious(page: PageLayout): PageLayout {
  const bad = (cell: Cell): boolean => isSuspicious(cell.text);
  const lines = page.lines
    .map((line) =>
      isSuspicious(line.map((c) => c.text).join(' '))
        ? line.filter((c) => c.words.length < 4 && !bad(c))
        : line,
    )
    .filter((line) => line.length > 0);
  return { ...page, lines, cells: lines.flat() };
}

function readTables(pages: readonly PageLayout[]): Tables {
  const mark = decimalMark(pages.flatMap((p) => p.cells.map((c) => c.text))) ?? 'point';
  const all: Tables = { rows: [], totals: [], cells: [] };
  for (const page of pages) {
    const columns = readColumnTables(page, mark);
    const rows = readRowTables(without(page, columns.cells), mark);
    const tables: Tables = {
      rows: [...columns.rows, ...rows.rows],
      totals: [...columns.totals, ...rows.totals],
      cells: [...columns.cells, ...rows.cells],
    };
    const safety = readSafetyTables(without(page, tables.cells), mark);
    all.rows.push(...tables.rows, ...safety.rows);
    all.totals.push(...tables.totals, ...readTotalCards(page, mark, tables));
    all.cells.push(...tables.cells);
  }
  return all;
}

/** The page less the cells a table has taken. */
function without(page: PageLayout, cells: readonly Cell[]): PageLayout {
  const taken = new Set(cells);
  const lines = page.lines.map((l) => l.filter((c) => !taken.has(c))).filter((l) => l.length > 0);
  return { ...page, lines, cells: lines.flat() };
}

/** Results of a laboratory, or at least a laboratory's page with panels. A letter or a form has neither. */
function isCertificate(pages: readonly PageLayout[], tables: Tables, panels: number): boolean {
  const ofCannabis = (panel: string): boolean => panel === 'potency' || panel === 'terpenes';
  const results = tables.rows.filter((r) => r.results.length > 0 && ofCannabis(r.panel)).length;
  if (results >= 2 || tables.totals.length >= 2) return true;
  const titled = pages.some((p) =>
    p.cells.some((c) =>
      /certi.{0,3}cate of analysis|analytical (test )?report|lab(oratory)? (test )?results/i.test(c.text),
    ),
  );
  return titled && (panels >= 2 || results + tables.totals.length >= 1);
}

type Identity = Pick<CertificateRecord, 'lab' | 'reportId' | 'revision' | 'supersedes' | 'product' | 'dates'>;

function readIdentity(pages: readonly PageLayout[]): Identity {
  const front = pages.slice(0, 2);
  const pairs: Pair[] = front.flatMap((page) => [...readPairs(page), ...readHeaderPairs(page, pages)]);
  const pick = (
    name: Parameters<typeof pickField>[0],
    accept?: (v: string, label: string) => boolean,
  ): Field | null => pickField(name, pairs, pages, accept);
  const labName = readLab(pages, pairs);
  const strain = pick('strain', (v) => !/^cannabis$/i.test(v));
  const batch = pick('batch', (v) => /\d|[a-z]/i.test(v) && v.length < 50);
  const client = pick('client');
  const labelledName = pick('productName', isName);
  const headline = readHeadlineName(pages, {
    strain: strain?.value ?? null,
    batch: batch?.value ?? null,
    lab: labName?.value ?? null,
    client: client?.value ?? null,
    strainPlace: strain?.place ?? null,
  });
  const weak = labelledName !== null && strain !== null && labelledName.value === strain.value;
  const name = chooseName(labelledName, weak, headline);
  const matrix = readMatrix(pages, pairs) ?? pick('matrix')?.value ?? null;
  return {
    lab: { name: labName, licence: pick('labLicence', looksLikeId), accreditation: null },
    reportId: pick('reportId', looksLikeId),
    revision: readRevision(pages),
    supersedes: null,
    product: {
      name,
      strain,
      category: readCategory(matrix, name?.value ?? null),
      sampleId: pick('sampleId', looksLikeId),
      batch,
      trackingIds: trackingIds(pairs),
      client,
      producer: pick('producer'),
      unitWeight: pick('unitWeight', (v) => /\d/.test(v)),
      servingWeight: pick('servingWeight', (v) => /\d/.test(v)),
      servingsPerPackage: pick('servings', (v) => /^\d/.test(v)),
    },
    dates: readDates(pages, pairs),
  };
}

/** A strain is a poor name: a headline that something echoes is better, and a guessed one is not. */
function chooseName(labelled: Field | null, onlyStrain: boolean, headline: Field | null): Field | null {
  if (labelled && !onlyStrain) return labelled;
  if (headline?.confidence === 'certain' || !labelled) return headline ?? labelled;
  return { ...labelled, confidence: 'uncertain' };
}

/** Text a product can be called by. After `Sample name` anything is; after a bare `Sample` an id is no name. */
function isName(value: string, label: string): boolean {
  if (!/[a-z]/i.test(value) || isKnownLabel(value) || value.length > 100) return false;
  if (isUnambiguous(label)) return true;
  const digits = value.replace(/\D/g, '').length;
  return value.includes(' ') ? /[a-z]{3}/i.test(value) : digits * 2 < value.length && digits < 6;
}

function trackingIds(pairs: readonly Pair[]): Field[] {
  const seen = new Set<string>();
  return pairs.flatMap((pair) => {
    const id = /\b1A4[0-9A-F]{21}\b/.exec(pair.value)?.[0];
    if (!id || seen.has(id)) return [];
    seen.add(id);
    const { page, x, y, width, height } = pair.cell;
    return [{ value: id, printed: id, confidence: 'certain' as const, place: { page, x, y, width, height } }];
  });
}

function readRevision(pages: readonly PageLayout[]): Field | null {
  for (const cell of pages[0]?.cells ?? []) {
    const match = /\bRev(?:ision)?\.?\s*(\d{1,2}(?:\.\d{1,2})?)\b/i.exec(cell.text);
    if (!match?.[1] || /form|frm|mkt/i.test(cell.text)) continue;
    const { page, x, y, width, height } = cell;
    return {
      value: match[1],
      printed: match[0],
      confidence: 'certain',
      place: { page, x, y, width, height },
    };
  }
  return null;
}

/** The state whose rules the certificate names, from its laboratory's or client's address. */
function readJurisdiction(pages: readonly PageLayout[]): string | null {
  const states = (pages[0]?.cells ?? []).flatMap(
    (c) => /\b([A-Z]{2}),?\s+\d{5}(?:-\d{4})?\b/.exec(c.text)?.[1] ?? [],
  );
  return states[0] ? `US-${states[0]}` : null;
}

function hiddenText(texts: readonly PageText[]): boolean {
  return texts.some((t) => t.hiddenCharacters >= 12);
}

function sourceOf(texts: readonly PageText[]): CertificateRecord['source']['textSource'] {
  const ocr = texts.filter((t) => t.source === 'ocr').length;
  return ocr === 0 ? 'text_layer' : ocr === texts.length ? 'ocr' : 'mixed';
}

function mapTotals(
  totals: Record<keyof CertificateRecord['totals'], ResolvedTotal>,
): CertificateRecord['totals'] {
  return {
    thc: totals.thc.total,
    cbd: totals.cbd.total,
    cbg: totals.cbg.total,
    cannabinoids: totals.cannabinoids.total,
    terpenes: totals.terpenes.total,
  };
}
