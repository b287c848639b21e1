import { type Question, question } from '@atrium/academy/schemas';

/** What is being written of a question, with the version it began from (0: a new one). */
export interface Draft {
  readonly question: Question;
  readonly category: string;
  readonly versionNumber: number;
}

const shelf = 'atrium.academy.question';

/** Name of the draft in this browser tab: of one question, or of a new one of a kind. */
export const draftKey = (questionId: string | null, kind: string): string =>
  `${shelf}.${questionId ?? `new.${kind}`}`;

/** What was written and not saved, when the page was left; null where nothing was, or it cannot be read any more. */
export function readDraft(key: string): Draft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;
    if (!kept) return null;
    const { error } = question.safeParse(kept.question);
    const broken = error?.issues.some(({ code }) => code === 'invalid_union' || code === 'invalid_type');
    return broken ? null : kept;
  } catch {
    return null;
  }
}

/** Keeps a draft, or with null forgets it. A browser without storage keeps nothing: the page then asks before it is left. */
export function keepDraft(key: string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // Private windows may refuse; the draft is still on the page.
  }
}
