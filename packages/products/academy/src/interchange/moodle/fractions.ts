import { NotImported } from '../collector.ts';
import type { XmlElement } from '../xml.ts';

/** The shares Moodle allows, in percent (question_bank::fraction_options). */
export const moodleFractions = [
  ...['100', '90', '83.33333', '80', '75', '70', '66.66667', '60', '50', '40', '33.33333', '30', '25', '20'],
  ...['16.66667', '14.28571', '12.5', '11.11111', '10', '5', '0'],
];

/** An answer's `fraction` as a weight. Moodle refuses 33 where 33.33333 is meant, and so do we. */
export function checkedFraction(answer: XmlElement): string {
  const written = (answer.attributes.fraction ?? '0').trim();
  const value = Number(written);
  const match = moodleFractions.find((fraction) => Math.abs(Math.abs(value) - Number(fraction)) < 0.00002);
  if (written === '' || match === undefined) {
    throw new NotImported(
      `Line ${answer.line}: "${written}" is not one of the fractions Moodle allows (such as 33.33333 for a third).`,
    );
  }
  return value < 0 && match !== '0' ? `-${match}` : match;
}
