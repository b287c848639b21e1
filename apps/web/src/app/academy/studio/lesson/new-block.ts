import { type BlockContent, type BlockKind, quizSettings } from '@atrium/academy/schemas';

/** An empty block of a kind. What is missing in it is named when the course is checked. */
export function newContent(kind: BlockKind): BlockContent {
  switch (kind) {
    case 'text':
      return { kind, markdown: '' };
    case 'image':
      return { kind, fileId: null, alt: '', caption: '', credit: '' };
    case 'video':
      return { kind, fileId: null, captionsFileId: null, title: '', durationSeconds: 0, transcript: '' };
    case 'chart':
      return {
        ...{ kind, title: '', form: 'bar', unit: 'usd', summary: '', source: '' },
        categories: ['First', 'Second'],
        series: [{ name: 'Values', values: [0, 0] }],
      };
    case 'case':
      return { kind, title: '', vignette: '', prompt: '', hints: [], modelAnswer: '' };
    case 'quiz':
      return { kind, title: 'Check yourself', intro: '', settings: quizSettings.parse({}), items: [] };
  }
}

export const kindWords: Readonly<Record<BlockKind, string>> = {
  text: 'Text',
  image: 'Picture',
  video: 'Video',
  chart: 'Chart',
  case: 'Case',
  quiz: 'Quiz',
};
