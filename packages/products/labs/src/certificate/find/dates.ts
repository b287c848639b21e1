import { placeOf } from '../layout/cell.ts';
import type { PageLayout } from '../layout/cells.ts';
import type { CertificateRecord, DateField } from '../record.ts';
import { type DateOrder, dateOrder, parseDate } from '../values/date.ts';
import { type DateName, dateLabels, labelRank } from '../vocabulary/labels.ts';
import type { Pair } from './pairs.ts';

type Dates = CertificateRecord['dates'];

/** The dates of a certificate, each with its printed form. */
export function readDates(pages: readonly PageLayout[], pairs: readonly Pair[]): Dates {
  const texts = pages.flatMap((p) => p.cells.map((c) => c.text));
  const order = dateOrder(texts) ?? placeOrder(texts);
  const dates: Dates = {
    harvested: labelled('harvested', pairs, order),
    produced: labelled('produced', pairs, order),
    collected: labelled('collected', pairs, order),
    received: labelled('received', pairs, order),
    tested: labelled('tested', pairs, order),
    reported: labelled('reported', pairs, order) ?? signed(pages, order),
    expires: labelled('expires', pairs, order),
  };
  return settle(dates);
}

/** A United States address writes the month first; other places are left open. */
function placeOrder(texts: readonly string[]): DateOrder | null {
  return texts.some((t) => /\b[A-Z]{2},?\s+\d{5}(-\d{4})?\b/.test(t)) ? 'month_first' : null;
}

function labelled(name: DateName, pairs: readonly Pair[], order: DateOrder | null): DateField | null {
  const ranked = pairs
    .map((pair) => ({
      pair,
      rank: labelRank(pair.label, dateLabels[name]),
      date: parseDate(pair.value, order),
    }))
    .filter((entry) => entry.rank >= 0 && entry.date !== null && entry.pair.value.length < 40)
    .sort((a, b) => a.rank - b.rank || a.pair.cell.page - b.pair.cell.page);
  const best = ranked[0];
  if (!best?.date) return null;
  const { iso, ambiguous, printed } = best.date;
  return { iso, printed, confidence: ambiguous ? 'uncertain' : 'certain', place: placeOf(best.pair.cell) };
}

/** No date of issue is labelled: the date of approval or of the director's signature. */
function signed(pages: readonly PageLayout[], order: DateOrder | null): DateField | null {
  for (const page of pages) {
    for (const line of page.lines) {
      const text = line.map((c) => c.text).join(' ');
      const tail =
        /\b(?:approved|issued|reported|released|signed|reviewed)\s+on\b(.{4,24})|director\b.{0,12}?((?:\d{1,2}[/-]){2}\d{2,4})/i.exec(
          text,
        );
      const date = tail && parseDate(tail[1] ?? tail[2] ?? '', order);
      const cell = line[0];
      if (date && cell)
        return {
          iso: date.iso,
          printed: date.printed,
          confidence: date.ambiguous ? 'uncertain' : 'certain',
          place: placeOf(cell),
        };
    }
  }
  return null;
}

/** `PRODUCED` under a certificate's title is when the certificate was produced: it lies after the reception. */
function settle(dates: Dates): Dates {
  const { produced, received, reported } = dates;
  if (!reported && produced?.iso && received?.iso && produced.iso > received.iso) {
    return { ...dates, produced: null, reported: produced };
  }
  return dates;
}
