import type { BlockContent, LearnerContent } from './schemas.ts';

/** What of a block leaves the server for somebody who may read it. */
export function forLearners(content: BlockContent): LearnerContent {
  switch (content.kind) {
    case 'image': {
      const { fileId: _, ...shown } = content;
      return shown;
    }
    case 'video': {
      const { fileId: _, captionsFileId, ...shown } = content;
      return { ...shown, hasCaptions: captionsFileId !== null };
    }
    case 'case': {
      const { hints, modelAnswer: _, ...shown } = content;
      return { ...shown, hintCount: hints.length };
    }
    case 'quiz': {
      const { items, draw, ...shown } = content;
      return { ...shown, questionCount: items.length + (draw?.count ?? 0) };
    }
    default:
      return content;
  }
}
