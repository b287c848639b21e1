import { cleanHtml } from '../interchange/text.ts';
import type { Question } from './model.ts';
import { mapRichTexts } from './rich-text.ts';

/** The question with its HTML made harmless, whoever wrote it. */
export const withCleanHtml = (question: Question): Question =>
  mapRichTexts(question, (rich) => (rich.format === 'html' ? { ...rich, text: cleanHtml(rich.text) } : rich));
