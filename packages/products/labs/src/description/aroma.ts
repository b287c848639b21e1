import { canonicalKey } from '../claims/substances.ts';

/** How the terpenes smell: words of the flavour trade, never of an effect. First the nearest likeness. */
const AROMA: readonly (readonly [RegExp, readonly string[]])[] = [
  [/limonene/, ['citrus', 'lemon peel']],
  [/caryophyllene/, ['black pepper', 'warm spice']],
  [/myrcene/, ['ripe fruit', 'damp earth']],
  [/pinene/, ['pine', 'resin']],
  [/linalool/, ['lavender', 'floral notes']],
  [/humulene/, ['hops', 'dry wood']],
  [/terpinolene/, ['fresh herbs', 'green apple']],
  [/ocimene/, ['sweet herbs', 'basil']],
  [/bisabolol/, ['chamomile', 'honeyed flowers']],
  [/nerolidol/, ['wood bark', 'soft florals']],
  [/guaiol/, ['cypress', 'rose wood']],
  [/eucalyptol/, ['eucalyptus', 'mint']],
  [/geraniol/, ['rose', 'peach']],
  [/valencene/, ['orange', 'orange peel']],
  [/camphene/, ['fir needles', 'damp wood']],
  [/carene/, ['cypress', 'sweet resin']],
  [/cymene/, ['thyme', 'cumin']],
  [/fench/, ['basil', 'camphor']],
  [/borneol/, ['camphor', 'mint']],
  [/farnesene/, ['green apple', 'pear skin']],
  [/terpineol/, ['lilac', 'lime blossom']],
  [/terpinene/, ['tea leaf', 'lime']],
  [/isopulegol/, ['mint', 'fresh herbs']],
  [/camphor/, ['camphor', 'rosemary']],
];

/** One word per terpene in the order given, no likeness twice. Terpenes without a known likeness stay silent. */
export function aromaWords(keys: readonly string[]): string[] {
  const words: string[] = [];
  for (const key of keys) {
    const likenesses = AROMA.find(([pattern]) => pattern.test(canonicalKey(key)))?.[1] ?? [];
    const word = likenesses.find((likeness) => !words.includes(likeness));
    if (word) words.push(word);
  }
  return words;
}
