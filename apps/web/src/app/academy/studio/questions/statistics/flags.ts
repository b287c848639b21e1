import type { Outputs } from '@atrium/api/types';
import type { StatusLook } from '@atrium/ui';

export type Flag = NonNullable<Outputs['academy']['question']['statistics']['flag']>;

/** What is doubtful about a question, and what one would do. */
export const flagWords: Readonly<Record<Flag, { readonly look: StatusLook; readonly words: string }>> = {
  wrong_key: {
    look: { tone: 'danger', icon: 'warning', label: 'Look at the key' },
    words:
      'Those who do well in the rest of the quiz get this one wrong more often than those who do not. Most often the wrong option is marked as right, or two are right.',
  },
  tells_nothing: {
    look: { tone: 'warn', icon: 'warning', label: 'Tells nothing' },
    words:
      'Those who know and those who do not answer it alike. It may be unclear, or ask something the course does not teach.',
  },
  too_hard: {
    look: { tone: 'warn', icon: 'warning', label: 'Too hard' },
    words:
      'Fewer than one in five points are earned. Look whether the lesson prepares for it, and at the key.',
  },
  too_easy: {
    look: { tone: 'info', icon: 'eye', label: 'Too easy' },
    words: 'Nearly everybody has it right. It may encourage, but does not tell who has learnt.',
  },
};

/** Fewer answers than these say nothing. */
export const leastAnswers = 20;

/** How easy, in words beside the figure. */
export function facilityWords(facility: string): string {
  const share = Number(facility);
  if (share < 0.2) return 'very hard';
  if (share < 0.5) return 'hard';
  if (share <= 0.8) return 'about right';
  return share <= 0.95 ? 'easy' : 'very easy';
}

/** How well it tells who knows, in words beside the figure (Ebel & Frisbie). */
export function discriminationWords(discrimination: string): string {
  const value = Number(discrimination);
  if (value < 0) return 'tells the wrong way round';
  if (value < 0.1) return 'tells nothing';
  if (value < 0.2) return 'tells little';
  if (value < 0.3) return 'tells some';
  return value < 0.4 ? 'tells well' : 'tells very well';
}

/** `0.734` → `73 %` */
export const percentOf = (share: string): string => `${Math.round(Number(share) * 100)} %`;
