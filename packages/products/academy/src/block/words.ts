import { plainWords } from './markdown.ts';
import type { BlockContent } from './schemas.ts';

/**
 * What search and the tutor may quote of a block, in plain words. The hints and model answer of a case and the questions
 * of a quiz are not among them: whoever searches has not answered yet.
 */
export function wordsOf(content: BlockContent): string {
  switch (content.kind) {
    case 'text':
      return plainWords(content.markdown);
    case 'image':
      return joined(content.alt, content.caption);
    case 'video':
      return joined(content.title, plainWords(content.transcript));
    case 'chart':
      return joined(content.title, content.summary);
    case 'case':
      return joined(content.title, plainWords(content.vignette), plainWords(content.prompt));
    case 'quiz':
      return joined(content.title, plainWords(content.intro));
  }
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
