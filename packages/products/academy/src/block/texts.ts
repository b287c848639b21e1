import type { BlockContent, LearnerContent } from './schemas.ts';

/** Every Markdown text of a block that its reader sees. */
export function shownTexts(content: BlockContent | LearnerContent): string[] {
  switch (content.kind) {
    case 'text':
      return [content.markdown];
    case 'video':
      return [content.transcript];
    case 'case':
      return [content.vignette, content.prompt];
    case 'quiz':
      return [content.intro];
    default:
      return [];
  }
}

/** Every Markdown text of a block, with what a case keeps for later. */
export const allTexts = (content: BlockContent): string[] =>
  content.kind === 'case'
    ? [...shownTexts(content), ...content.hints, content.modelAnswer]
    : shownTexts(content);
