import { type Copy, copy } from '@atrium/labs/schemas';
import { z } from 'zod';

/** A text somebody types that is not saved yet, and the version it began with. */
export interface CopyDraft {
  readonly basedOn: number;
  readonly copy: Copy;
}

/** What was typed may be empty or too long; only its shape is sure. */
const stored = z.object({
  basedOn: z.int(),
  copy: z.object({ headline: z.string(), body: z.string(), bullets: z.array(z.string()) }),
});

const keyOf = (documentId: string) => `atrium.labs.draft.${documentId}`;

/** The draft this tab kept for a document, also over a reload. */
export function readDraft(documentId: string): CopyDraft | null {
  try {
    const parsed = stored.safeParse(JSON.parse(sessionStorage.getItem(keyOf(documentId)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function keepDraft(documentId: string, draft: CopyDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(documentId), JSON.stringify(draft));
    else sessionStorage.removeItem(keyOf(documentId));
  } catch {
    // A full or forbidden storage: the text is still on the page.
  }
}

/** As it is saved: without empty bullets and without space at the ends. */
export const tidy = ({ headline, body, bullets }: Copy): Copy => ({
  headline: headline.trim(),
  body: body.trim(),
  bullets: bullets.map((bullet) => bullet.trim()).filter((bullet) => bullet !== ''),
});

export const sameCopy = (a: Copy, b: Copy): boolean => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b));

/** What keeps a text from being saved, by field; empty when nothing does. */
export function copyProblems(text: Copy): Readonly<Record<string, string>> {
  const parsed = copy.safeParse(tidy(text));
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map(({ path, code }) => [
      path.join('.'),
      code === 'too_big' ? 'This is too long.' : 'This may not be empty.',
    ]),
  );
}
