import { type Cell, placeOf } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import type { Field, Place } from '../record.ts';
import { parseVerdict } from '../values/verdict.ts';
import { matchPanel } from '../vocabulary/panels.ts';
import { compact } from '../vocabulary/plain-text.ts';
import { isKnownLabel } from './pairs.ts';

/** What else the page says that a product's name would echo. */
export interface Echoes {
  strain: string | null;
  batch: string | null;
  lab: string | null;
  client: string | null;
  /** Where the strain itself stands: it is no echo of itself. */
  strainPlace: Place | null;
}

const notName =
  /certificate|of analysis|regulatory|compliance|testing|laborator|\blabs?\b|page \d|pages \d|powered by|licen[sc]e|\blic\b|phone|www\.|@|\bsuite\b|street|\bave(nue)?\b|\bblvd\b|\broad\b|\brd\b|\bdrive\b|sample|matrix|patient|image|summary|\bdate\b|result|distributor|producer|cultivator|client|customer|information|\bdea\b|\bclia\b|\biso\b|accredit|report|analy[sz]ed|method|batch|metrc|order|facility|harvest|overall|quality assurance|r&d|safety|cannabinoid|terpene|potency|\btotal\b|qr code|scan|verify|authentic|^address$|^e-?mail|^attn|^fax\b|^tel\b|^county|^state$|\bllc\b|\binc\b/i;
const address =
  /\b[A-Z]{2},?\s+\d{5}\b|^\d+ [A-Z]|^p\.?o\.? box|@|^\(?\d{3}\)?[-. ]\d{3}|\blic(ense)?\b ?#?/i;
const matrixLine =
  /^(plant|ingestible|inhalable|edible|flower|concentrates?|topical|infused|solid|liquid|hemp|matrix|type|sample matrix|test rfid|metrc|strain|sample id|lab sample|cannabis)\b/i;

/** A product's name that stands without a label, as a headline. Certain only where another text echoes it. */
export function readHeadlineName(pages: readonly PageLayout[], echoes: Echoes): Field | null {
  const first = pages[0];
  if (!first) return null;
  const candidates = first.cells.filter((c) => c.base < first.height * 0.34 && canBeName(c, echoes));
  const usual = median(first.cells.map((c) => c.size));
  const scored = candidates
    .map((cell) => ({ cell, ...score(cell, first, pages.slice(1), candidates, echoes, usual) }))
    .sort((a, b) => b.points - a.points);
  const best = scored[0];
  if (!best || best.points < 1) return null;
  const name = best.cell.text.trim();
  const clear = best.points - (scored[1]?.points ?? 0) >= 0.8;
  return {
    value: name,
    printed: name,
    confidence: best.echoed && clear && (best.repeated || !first.fromPicture) ? 'certain' : 'uncertain',
    place: placeOf(best.cell),
  };
}

function canBeName(cell: Cell, echoes: Echoes): boolean {
  const text = cell.text.trim();
  const { strainPlace: at } = echoes;
  if (at && at.page === cell.page && Math.abs(at.x - cell.x) < 1 && Math.abs(at.y - cell.y) < 1) return false;
  if (text.length < 3 || text.length > 90 || !/[a-z]{3}/i.test(text)) return false;
  if (notName.test(text) || /:\s|:$/.test(text) || address.test(text)) return false;
  if (isKnownLabel(text) || matchPanel(text) || parseVerdict(text) || matrixLine.test(text)) return false;
  if (/^[a-z]+ \d{1,2}, \d{4}/i.test(text)) return false;
  return ![echoes.lab, echoes.client].some((name) => name && compact(name) === compact(text));
}

function score(
  cell: Cell,
  page: PageLayout,
  later: readonly PageLayout[],
  candidates: readonly Cell[],
  echoes: Echoes,
  usual: number,
): { points: number; echoed: boolean; repeated: boolean } {
  const own = compact(cell.text);
  const under = page.cells
    .filter((c) => c.base > cell.base && c.base - cell.base < cell.size * 2.6 && near(c, cell))
    .sort((a, b) => a.base - b.base)[0];
  const third = page.cells.filter(
    (c) => c.base > cell.base && c.base - cell.base < cell.size * 5 && near(c, cell),
  );
  const repeated = later.some((p) =>
    p.cells.some((c) => c.base < p.height * 0.25 && compact(c.text).includes(own)),
  );
  const strain = echoes.strain ? compact(echoes.strain) : '';
  const strainEcho = strain.length > 3 && (own.includes(strain) || strain.includes(own));
  const batchEcho = (echoes.batch ?? '')
    .split(/[\s_-]+/)
    .some((t) => t.length > 4 && own.includes(compact(t)));
  const inner = candidates.some(
    (c) =>
      c !== cell && compact(c.text).length > 3 && own.includes(compact(c.text)) && own !== compact(c.text),
  );
  const partOf = [page, ...later].some((p) =>
    p.cells.some(
      (c) =>
        c.base < p.height * 0.25 &&
        c !== cell &&
        compact(c.text) !== own &&
        compact(c.text).includes(own) &&
        canBeName(c, echoes),
    ),
  );
  let points = Math.min(2.5, (cell.size / usual - 1) * 2) + (cell.bold ? 0.3 : 0);
  if (repeated) points += 1;
  if (strainEcho) points += 1.5;
  if (batchEcho) points += 1;
  if (inner) points += 1.5;
  if (third.some((c) => matrixLine.test(c.text))) points += 1.5;
  if (under && address.test(under.text)) points -= 3;
  return {
    points,
    repeated,
    // A text that is part of a longer headline is the strain of it at best.
    echoed:
      !partOf &&
      (strainEcho || batchEcho || inner || (repeated && third.some((c) => matrixLine.test(c.text)))),
  };
}

function near(a: Cell, b: Cell): boolean {
  return a.x < b.x + b.width && a.x + a.width > b.x;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 8;
}
