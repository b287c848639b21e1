import { visit } from 'unist-util-visit';
import { figureFor, figureMarkers } from '../figures/resolve.ts';
import type { Figure } from '../figures/schemas.ts';
import { isGraded, type QuestionKind } from '../question/model.ts';
import { parseMarkdown } from './markdown.ts';
import type { BlockContent, ContentOf } from './schemas.ts';
import { allTexts } from './texts.ts';

/** What the rules need to know of the rest of the school. */
export interface Surroundings {
  readonly figures: readonly Figure[];
  /** Figures named without a year are this one's. */
  readonly year: number;
  readonly questions: ReadonlyMap<string, QuestionState>;
  /** Graded questions that may be drawn, by category. */
  readonly drawable: (category: string) => number;
}

export interface QuestionState {
  readonly name: string;
  readonly kind: QuestionKind;
  readonly archived: boolean;
  readonly faults: readonly string[];
}

/** `blocks` keeps the course from being published, `warns` does not. */
export interface BlockFault {
  readonly severity: 'blocks' | 'warns';
  readonly message: string;
}

const must = (broken: boolean, message: string): BlockFault[] =>
  broken ? [{ severity: 'blocks', message }] : [];
const should = (broken: boolean, message: string): BlockFault[] =>
  broken ? [{ severity: 'warns', message }] : [];

/** What is wrong with a block, in words for its author. */
export function blockFaults(content: BlockContent, around: Surroundings): BlockFault[] {
  return [...ownFaults(content, around), ...allTexts(content).flatMap((text) => textFaults(text, around))];
}

function ownFaults(content: BlockContent, around: Surroundings): BlockFault[] {
  switch (content.kind) {
    case 'text':
      return must(content.markdown.trim() === '', 'The text is empty.');
    case 'image':
      return [
        ...must(content.fileId === null, 'No picture has been uploaded.'),
        ...must(content.alt === '', 'The picture has no alternative text for who cannot see it.'),
      ];
    case 'video':
      return videoFaults(content);
    case 'chart':
      return chartFaults(content);
    case 'case':
      return [
        ...must(content.title === '', 'The case has no title.'),
        ...must(content.vignette.trim() === '', 'The case tells no story.'),
        ...must(content.prompt.trim() === '', 'The case asks nothing.'),
        ...must(content.modelAnswer.trim() === '', 'The case has no model answer.'),
        ...should(content.hints.length === 0, 'The case has no hints: the tutor has nothing to help with.'),
      ];
    case 'quiz':
      return quizFaults(content, around);
  }
}

const videoFaults = (video: ContentOf<'video'>): BlockFault[] => [
  ...must(video.fileId === null, 'No video has been uploaded.'),
  ...must(video.captionsFileId === null, 'The video has no captions.'),
  ...must(video.title === '', 'The video has no title.'),
  ...must(video.durationSeconds <= 0, 'The length of the video is not known.'),
  ...should(
    video.transcript.trim() === '',
    'The video has no transcript: search does not find what is said.',
  ),
];

const chartFaults = (chart: ContentOf<'chart'>): BlockFault[] => [
  ...must(chart.title === '', 'The chart has no title.'),
  ...must(chart.categories.length === 0 || chart.series.length === 0, 'The chart holds no values.'),
  ...must(
    chart.series.some(({ values }) => values.length !== chart.categories.length),
    'A row of the chart has more or fewer values than there are columns.',
  ),
  ...must(chart.summary === '', 'The chart has no summary for who cannot see it.'),
  ...should(chart.source === '', 'The chart names no source.'),
];

function quizFaults({ items, draw }: ContentOf<'quiz'>, around: Surroundings): BlockFault[] {
  const asked = items.map(({ questionId }) => around.questions.get(questionId));
  const drawn = draw ? around.drawable(draw.category) : 0;
  const hasPoints = asked.some((question) => question && isGraded(question.kind)) || draw !== undefined;
  return [
    ...must(items.length === 0 && !draw, 'The quiz has no questions.'),
    ...asked.flatMap((question, index) => questionFaults(question, index + 1)),
    ...must(
      draw !== undefined && drawn < draw.count,
      `The quiz draws ${draw?.count} questions from “${draw?.category}”, which holds ${drawn}.`,
    ),
    ...must(items.length > 0 && !hasPoints, 'No question of the quiz earns points: nobody can pass it.'),
  ];
}

function questionFaults(question: QuestionState | undefined, number: number): BlockFault[] {
  if (!question) return must(true, `Question ${number} is no longer in the bank.`);
  return [
    ...must(question.archived, `Question ${number} (“${question.name}”) is archived.`),
    ...question.faults.flatMap((fault) => must(true, `Question ${number} (“${question.name}”): ${fault}`)),
  ];
}

function textFaults(markdown: string, around: Surroundings): BlockFault[] {
  const markers = figureMarkers(markdown);
  const known = new Set(markers.map(({ text }) => text));
  const stray = (markdown.match(/\{\{[^}]*\}?\}?/g) ?? []).filter((found) => !known.has(found));
  const unnamed: string[] = [];
  visit(parseMarkdown(markdown), 'image', (image) => {
    if (!image.alt?.trim()) unnamed.push(image.url);
  });
  return [
    ...markers
      .filter(({ key, taxYear }) => !figureFor(around.figures, key, taxYear ?? around.year))
      .flatMap(({ text }) => must(true, `${text} is not in the table of yearly figures.`)),
    ...stray.flatMap((found) =>
      must(true, `“${found}” would be printed as it is: figures are written {{figure:name}}.`),
    ),
    ...unnamed.flatMap((url) => must(true, `The picture ${url} in the text has no alternative text.`)),
  ];
}
