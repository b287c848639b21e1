import type { CertificateRecord, Warning } from '../record.ts';
import { type Check, warn } from './context.ts';

type DateName = keyof CertificateRecord['dates'];

const order: readonly DateName[] = [
  'harvested',
  'produced',
  'collected',
  'received',
  'tested',
  'reported',
  'expires',
];

/** Harvested, produced, collected, received, tested, reported, expiry: in this order, none left undecided. */
export const checkDates: Check = (record) => {
  const found: Warning[] = [];
  const known = order.flatMap((name) => {
    const date = record.dates[name];
    return date?.iso ? [{ name, iso: date.iso, date }] : [];
  });
  for (const { name, date } of known) {
    if (date.confidence === 'uncertain')
      found.push(
        warn(
          'date_ambiguous',
          'ask',
          'Day and month of a date cannot be told apart.',
          `dates.${name}`,
          date.place,
        ),
      );
  }
  for (let i = 1; i < known.length; i++) {
    const [before, after] = [known[i - 1], known[i]];
    if (before && after && before.iso > after.iso) {
      found.push(
        warn(
          'dates_out_of_order',
          'ask',
          `The date ${after.name} lies before the date ${before.name}.`,
          `dates.${after.name}`,
          after.date.place,
        ),
      );
    }
  }
  if (!record.dates.reported)
    found.push(
      warn('report_date_missing', 'info', 'The certificate shows no date of issue.', 'dates.reported'),
    );
  return found;
};
