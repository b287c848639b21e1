import type { PageLayout } from '../layout/cells.ts';
import type { Basis } from '../record.ts';

const hedges =
  /unless|where applicable|if applicable|when applicable|specified as|optional|may be|or as[- ]received/i;

const statements: readonly (readonly [RegExp, Basis])[] = [
  [/calculated (using|on|by)( a)? dry[- ]?weight/i, 'dry'],
  [
    /(reported|expressed|calculated|given|presented|are|is) (on|as|in)( an?| the)? dry[- ]?(weight|matter)?[- ]?basis/i,
    'dry',
  ],
  [/dry[- ]?weight amounts? shown/i, 'dry'],
  [/percentage,? dry[- ]?weight[- ]?basis/i, 'dry'],
  [/(corrected|normali[sz]ed|adjusted) (for|to) (moisture|dry[- ]?weight)/i, 'dry'],
  [
    /(reported|expressed|calculated|given|presented) (on|as|in)( an?| the)? (as[- ]received|as[- ]is|wet[- ]?weight)( basis)?/i,
    'as_received',
  ],
  [/\bas[- ]received basis/i, 'as_received'],
];

/**
 * What the certificate says of the basis of its potency results. A hedged sentence (`dry weight where applicable`)
 * says nothing about this sample, and gives null.
 */
export function readBasis(pages: readonly PageLayout[]): Basis | null {
  for (const page of pages) {
    for (const line of page.lines) {
      for (const cell of line) {
        const statement = statements.find(([pattern]) => pattern.test(cell.text));
        if (statement && !hedges.test(cell.text) && aboutPotency(page, cell.text)) return statement[1];
      }
    }
  }
  return null;
}

/** A statement about metals or pesticides is none about potency. */
function aboutPotency(page: PageLayout, text: string): boolean {
  if (/potency|cannabinoid/i.test(text)) return true;
  if (/pesticide|metal|solvent|microb|mycotoxin/i.test(text)) return false;
  return page.cells.some((c) => /cannabinoid|potency|\bTHC/i.test(c.text));
}
