import { placeOf } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import type { Field } from '../record.ts';
import { type FieldName, fieldLabels, isUnambiguous, labelRank, labelText } from '../vocabulary/labels.ts';
import { compact } from '../vocabulary/plain-text.ts';
import { isKnownLabel, type Pair } from './pairs.ts';

/** A value that can be an id: one or few tokens, with a figure in it. */
export function looksLikeId(text: string): boolean {
  return (
    /\d/.test(text) &&
    /^[\w.,#/():-]+( [\w.,#/():-]+){0,4}$/.test(text) &&
    text.length <= 48 &&
    !/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text)
  );
}

const empty = /^(n\/?a|none|-+|null|not applicable|unknown|[;:,.]*)$/i;

/** The best printed value for a field among all labelled pairs, or null. */
export function pickField(
  name: FieldName,
  pairs: readonly Pair[],
  pages: readonly PageLayout[],
  accept: (value: string, label: string) => boolean = () => true,
): Field | null {
  const ranked = pairs
    .map((pair) => ({ pair, rank: labelRank(pair.label, fieldLabels[name]) }))
    .filter(
      ({ pair, rank }) =>
        rank >= 0 &&
        !empty.test(pair.value) &&
        !holdsLabel(pair.value) &&
        pair.value.length <= 120 &&
        accept(pair.value, pair.label),
    )
    .sort(
      (a, b) => a.rank - b.rank || a.pair.distance - b.pair.distance || a.pair.cell.page - b.pair.cell.page,
    );
  const best = ranked[0];
  if (!best) return null;
  const { pair } = best;
  const same = ranked.filter((r) => compact(r.pair.value) === compact(pair.value)).length;
  const rivals = ranked.filter(
    (r) =>
      r.rank === best.rank &&
      Math.abs(r.pair.distance - pair.distance) < 0.3 &&
      compact(r.pair.value) !== compact(pair.value),
  );
  const echoed = seenElsewhere(pair, pages) && rivals.length === 0 && labelText(pair.label) !== 'name';
  const standsWell = pair.how === 'inline' || pair.how === 'right' || same > 1;
  const tells = isUnambiguous(pair.label) || tellsItself(name, pair);
  const clear = rivals.length === 0 && standsWell && tells && !standIn.test(pair.label);
  // One reading of a picture may hold a wrong letter; the same reading at two places does not.
  const fromPicture = pages.find((p) => p.page === pair.cell.page)?.fromPicture ?? false;
  return {
    value: pair.value,
    printed: pair.value,
    confidence: echoed || (clear && !fromPicture) ? 'certain' : 'uncertain',
    place: placeOf(pair.cell),
  };
}

/** `ID: 340796` after `SAMPLE`: the label went on, so this is not the value. */
function holdsLabel(value: string): boolean {
  const head = /^([^:]{1,24}):/.exec(value)?.[1];
  return head !== undefined && (isKnownLabel(head) || /^(id|no|name|number|#|date)$/i.test(head.trim()));
}

/** After a bare `Sample`, an id with figures is the id and a name of several words is the name; after `Batch`, an id. */
function tellsItself(name: FieldName, { label, value }: Pair): boolean {
  if (name === 'batch') return looksLikeId(value) && value.length >= 4;
  if (name === 'sampleId') return /\d/.test(value) && value.length >= 6 && !value.includes(' ');
  return name === 'productName' && /^sample\b/i.test(label) && /[a-z]{2}.* .*[a-z]{2}/i.test(value);
}

/** Labels of other ids (the report's, the state's) that stand in where no sample id is printed. */
const standIn = /certificate|coa|lims|tag|uid|package|accession/i;

/** The same text stands at another place of the document. */
export function seenElsewhere(pair: Pair, pages: readonly PageLayout[]): boolean {
  const wanted = compact(pair.value);
  if (wanted.length < 4) return false;
  return pages.some((page) =>
    page.cells.some(
      (c) => !c.words.some((w) => pair.cell.words.includes(w)) && compact(c.text).includes(wanted),
    ),
  );
}
