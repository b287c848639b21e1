import { type Intervals, secondsSeen, unite } from './intervals.ts';

/** What is known of a learner and one block. */
export interface BlockProgress {
  readonly viewedAt: Date | null;
  readonly watched: Intervals;
  readonly positionSeconds: number | null;
  readonly positionAt: Date | null;
  /** A case was answered, or a quiz passed. */
  readonly answered: boolean;
}

export const untouched: BlockProgress = {
  viewedAt: null,
  watched: [],
  positionSeconds: null,
  positionAt: null,
  answered: false,
};

/** What a page reports of a block. `at` is the page's clock, cut to now by whoever takes the report. */
export type BlockEvent =
  | { readonly kind: 'viewed'; readonly at: Date }
  | {
      readonly kind: 'watched';
      readonly at: Date;
      readonly intervals: Intervals;
      readonly positionSeconds: number;
    }
  | { readonly kind: 'answered'; readonly at: Date };

/** What a block asks for to be done. */
export interface BlockRule {
  readonly kind: 'text' | 'image' | 'video' | 'chart' | 'case' | 'quiz';
  /** Of a video, else 0. */
  readonly durationSeconds: number;
}

/** Of a video's seconds, as their union: seeking to the end sees nothing. */
const watchedShare = 0.9;

/** Adds a report. Reports may come twice and in any order: the sum is the same. */
export function addEvent(progress: BlockProgress, event: BlockEvent, rule: BlockRule): BlockProgress {
  const viewedAt =
    progress.viewedAt && progress.viewedAt <= event.at ? progress.viewedAt : new Date(event.at);
  switch (event.kind) {
    case 'viewed':
      return { ...progress, viewedAt };
    case 'answered':
      return { ...progress, viewedAt, answered: true };
    default:
      return {
        ...progress,
        viewedAt,
        watched: unite(progress.watched, event.intervals, rule.durationSeconds),
        ...latestPosition(progress, event, rule),
      };
  }
}

function latestPosition(
  { positionSeconds, positionAt }: BlockProgress,
  event: Extract<BlockEvent, { kind: 'watched' }>,
  { durationSeconds }: BlockRule,
): Pick<BlockProgress, 'positionSeconds' | 'positionAt'> {
  const reported = Math.min(Math.max(event.positionSeconds, 0), durationSeconds);
  const later = positionAt === null ? 1 : event.at.getTime() - positionAt.getTime();
  const wins = later > 0 || (later === 0 && reported > (positionSeconds ?? 0));
  return wins
    ? { positionSeconds: reported, positionAt: new Date(event.at) }
    : { positionSeconds, positionAt };
}

/** Is the block done? */
export function isDone(progress: BlockProgress, rule: BlockRule): boolean {
  switch (rule.kind) {
    case 'video':
      return (
        progress.viewedAt !== null && secondsSeen(progress.watched) >= rule.durationSeconds * watchedShare
      );
    case 'case':
    case 'quiz':
      return progress.answered;
    default:
      return progress.viewedAt !== null;
  }
}
