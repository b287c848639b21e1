import { overlapX } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import type { Category } from '../record.ts';
import { fieldLabels, labelRank } from '../vocabulary/labels.ts';
import type { Pair } from './pairs.ts';

const words: readonly (readonly [RegExp, Category])[] = [
  [/\bpre[- ]?rolls?\b|\bjoints?\b|\bblunts?\b/i, 'pre_roll'],
  [/\b(vape|vaporizer|cartridges?|carts?|disposable pen|510)\b/i, 'vape'],
  [/\b(beverages?|drinks?|rtd|soda|seltzer|tea|coffee|lemonade|juice)\b/i, 'beverage'],
  [/\b(tinctures?|drops|sublingual)\b/i, 'tincture'],
  [/\b(topicals?|lotion|balm|salve|cream|transdermal)\b/i, 'topical'],
  [
    /\b(edibles?|gumm(y|ies)|chocolates?|infused|ingestible|mip|cookies?|brownies?|candy|chews?|capsules?|softgels?|bites?)\b/i,
    'edible',
  ],
  [
    /\b(concentrates?|extracts?|resin|rosin|wax|shatter|distillate|diamonds?|syringe|badder|budder|sauce|hash|kief|derivative|moonrock)\b/i,
    'concentrate',
  ],
  [/\b(flowers?|buds?|plant|usable|popcorn|shake|trim|inhalable)\b/i, 'flower'],
  [/\bhemp\b/i, 'hemp'],
];

/** The kind of product, from what the certificate calls its matrix first, then from the product's name. */
export function readCategory(matrix: string | null, name: string | null): Category {
  for (const text of [matrix, name]) {
    const hit = text && words.find(([pattern]) => pattern.test(text));
    if (hit) return refine(hit[1], `${matrix ?? ''} ${name ?? ''}`);
  }
  return 'unknown';
}

/** A matrix names a family (`infused edible`); the name may say which member. */
function refine(category: Category, all: string): Category {
  if (category === 'edible' && /\b(rtd|beverage|drink|seltzer|soda)\b/i.test(all)) return 'beverage';
  if (category === 'flower' && /\bpre[- ]?rolls?\b/i.test(all)) return 'pre_roll';
  if (category === 'concentrate' && /\b(vape|cartridges?|carts?)\b/i.test(all)) return 'vape';
  return category;
}

const matrixLine =
  /^(plant|flower|ingestible|edible|inhalable|concentrate|topical|infused|hemp|tincture|beverage)s?\b[\w\s,&()-]{0,40}$/i;

/** What the certificate says the sample is: the text of `Matrix` with the lines under it, or a line like `Flower, Inhalable`. */
export function readMatrix(pages: readonly PageLayout[], pairs: readonly Pair[]): string | null {
  const pair = pairs.find((p) => labelRank(p.label, fieldLabels.matrix) >= 0);
  const page = pages.find((p) => p.page === pair?.cell.page);
  if (pair && page) {
    const { cell } = pair;
    const under = page.cells.filter(
      (c) =>
        c.base > cell.base &&
        c.base - cell.base < cell.size * 3 &&
        overlapX(c, cell) > 0.2 &&
        !c.text.includes(':'),
    );
    return [pair.value, ...(pair.how === 'below' ? under.map((c) => c.text) : [])].join(' ');
  }
  const first = pages[0];
  return first?.cells.find((c) => c.base < first.height * 0.4 && matrixLine.test(c.text))?.text ?? null;
}
