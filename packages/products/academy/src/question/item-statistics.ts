/** How one graded answer did: shares of the points of the item, and of the rest of the attempt (null without a rest). */
export interface ItemAnswer {
  readonly fraction: number;
  readonly rest: number | null;
}

export interface ItemStatistics {
  readonly answers: number;
  /** Mean share of the points: how easy it is, 0 to 1. */
  readonly facility: number | null;
  /** Correlation with the rest of the attempt, -1 to 1: does it tell those who know from those who do not? */
  readonly discrimination: number | null;
  readonly flag: ItemFlag | null;
}

export type ItemFlag = 'wrong_key' | 'tells_nothing' | 'too_hard' | 'too_easy';

/** Fewer answers say nothing. */
const leastAnswers = 20;

/**
 * Facility and discrimination as in classical test theory (Ebel & Frisbie: below 0.2 poor, below 0 the key is suspect). The
 * rest is correlated, not the whole, so that an item does not agree with itself.
 */
export function itemStatistics(answers: readonly ItemAnswer[]): ItemStatistics {
  if (answers.length === 0) return { answers: 0, facility: null, discrimination: null, flag: null };
  const facility = mean(answers.map((answer) => answer.fraction));
  const paired = answers.filter(
    (answer): answer is { fraction: number; rest: number } => answer.rest !== null,
  );
  const discrimination = correlation(
    paired.map((answer) => answer.fraction),
    paired.map((answer) => answer.rest),
  );
  return {
    answers: answers.length,
    facility,
    discrimination,
    flag: flagOf(answers.length, facility, discrimination),
  };
}

export function flagOf(answers: number, facility: number, discrimination: number | null): ItemFlag | null {
  if (answers < leastAnswers) return null;
  if (discrimination !== null && discrimination < 0) return 'wrong_key';
  if (facility < 0.2) return 'too_hard';
  if (facility > 0.95) return 'too_easy';
  return discrimination !== null && discrimination < 0.1 ? 'tells_nothing' : null;
}

const mean = (values: readonly number[]): number =>
  values.reduce((all, value) => all + value, 0) / values.length;

/** Pearson's; null where one side does not vary. */
function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < 2) return null;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [both, ofX, ofY] = [0, 0, 0];
  for (const [index, x] of xs.entries()) {
    const [dx, dy] = [x - meanX, (ys[index] ?? meanY) - meanY];
    both += dx * dy;
    ofX += dx * dx;
    ofY += dy * dy;
  }
  return ofX < 1e-12 || ofY < 1e-12 ? null : both / Math.sqrt(ofX * ofY);
}
