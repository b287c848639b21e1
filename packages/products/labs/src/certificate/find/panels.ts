import { findLabels, readCards } from '../layout/cards.ts';
import { type Cell, overlapX, placeOf } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import type { Panel, PanelName, Verdict } from '../record.ts';
import { verdictInside } from '../values/verdict.ts';
import { matchPanel } from '../vocabulary/panels.ts';

/** The verdict of each panel, as the certificate's own summary prints it. */
export function readPanels(pages: readonly PageLayout[]): Panel[] {
  const found = new Map<PanelName, Panel[]>();
  for (const page of pages) {
    const legend = readLegend(page);
    const verdictOf = (text: string): Verdict | null => legend?.get(text.trim()) ?? verdictInside(text);
    const inline = page.cells.flatMap((cell) => inlinePanel(cell, verdictOf));
    const labels = findLabels(page, matchPanel).filter(
      ({ cell }) => !inline.some((p) => p.cell === cell) && !inProse(page, cell),
    );
    const cards = readCards(
      page,
      labels,
      (cell) => verdictOf(cell.text) !== null && !isHeading(page, cell),
      true,
    );
    const panels = [
      ...inline.map((p) => p.panel),
      ...cards.flatMap((card) => {
        const cell = card.values.at(-1);
        const verdict = cell && verdictOf(cell.text);
        return cell && verdict ? [toPanel(card.what, verdict, cell)] : [];
      }),
    ];
    for (const panel of panels) found.set(panel.name, [...(found.get(panel.name) ?? []), panel]);
  }
  return [...found.values()].map(settle);
}

/** `Pass/` over `Fail` heads a column; it is nobody's verdict. */
function isHeading(page: PageLayout, cell: Cell): boolean {
  return page.cells.some((c) => {
    const step = Math.abs(cell.base - c.base);
    return (
      c !== cell &&
      step > 1 &&
      step < cell.size * 1.7 &&
      overlapX(c, cell) > 0.3 &&
      /^(pass|p)\s*\/?$|^(\/?\s*)(fail|f)$/i.test(c.text) &&
      c.text !== cell.text
    );
  });
}

/** A word of a sentence set in wide spaces: text stands close on its left. */
function inProse(page: PageLayout, cell: Cell): boolean {
  return page.cells.some((c) => {
    const gap = cell.x - (c.x + c.width);
    return c !== cell && Math.abs(c.base - cell.base) < 1 && gap > 0 && gap < cell.size * 1.3;
  });
}

/** Several parts of one panel (qPCR, pathogens) on the page that sums up: one failure fails it. */
function settle(panels: readonly Panel[]): Panel {
  const first = panels[0] as Panel;
  const page = first.place?.page;
  const together = panels.filter((p) => p.place?.page === page);
  const order: Verdict[] = [
    'fail',
    'pass',
    'tested_no_verdict',
    'not_tested',
    'not_reported',
    'not_applicable',
    'blank',
  ];
  const failed = panels.find((p) => p.verdict === 'fail');
  return (
    failed ?? [...together].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0] ?? first
  );
}

function toPanel(name: PanelName, verdict: Verdict, cell: Cell): Panel {
  return { name, verdict, printed: printedWord(verdict, cell.text), place: placeOf(cell) };
}

/** Never more than the verdict's own word: a cell may hold anything. */
function printedWord(verdict: Verdict, text: string): string {
  const word = /not tested|passed|pass|failed|fail|tested|completed?|n\/?a|nt|nr|[ypf-]/i.exec(text)?.[0];
  return word ?? verdict;
}

function inlinePanel(
  cell: Cell,
  verdictOf: (text: string) => Verdict | null,
): { panel: Panel; cell: Cell }[] {
  const match = /^(.{3,40}?)\s*[:–-]\s*(.+)$/.exec(cell.text);
  const name = match?.[1] ? matchPanel(match[1]) : null;
  const verdict = match?.[2] ? verdictOf(match[2]) : null;
  return name && verdict ? [{ panel: toPanel(name, verdict, cell), cell }] : [];
}

/** A key to one-letter verdicts (`Y = Tested  "-" = Not Tested  P = Pass`) makes those letters verdicts on its page. */
function readLegend(page: PageLayout): Map<string, Verdict> | null {
  const legend = new Map<string, Verdict>();
  for (const cell of page.cells) {
    for (const m of cell.text.matchAll(/["'“]?([A-Z-])["'”]?\s*=\s*(not tested|tested|pass|fail)\b/gi)) {
      const verdict = verdictInside(m[2] ?? '');
      if (m[1] && verdict) legend.set(m[1], verdict);
    }
  }
  return legend.size >= 2 ? legend : null;
}

/** The verdict over the whole batch (`OVERALL BATCH RESULT: PASS`), or null. */
export function readOverall(pages: readonly PageLayout[]): Verdict | null {
  const page = pages[0];
  if (!page) return null;
  for (const line of page.lines) {
    const text = line.map((c) => c.text).join(' ');
    const match =
      /\b(?:overall(?: batch)?(?: result)?|batch result|batch|overall status)\s*:\s*(pass(?:ed)?|fail(?:ed)?|not tested|tested)\b/i.exec(
        text,
      );
    if (match?.[1]) return verdictInside(match[1]);
  }
  const badge = page.cells
    .filter((c) => /^(passed|failed|pass|fail)$/i.test(c.text.trim()))
    .sort((a, b) => b.size - a.size);
  const [first, second] = badge;
  return first && (!second || first.size > second.size * 1.25) ? verdictInside(first.text) : null;
}
