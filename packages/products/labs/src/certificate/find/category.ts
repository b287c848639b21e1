import type { Category } from '../record.ts';

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
