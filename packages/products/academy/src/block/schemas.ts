import { z } from 'zod';
import { quizContent } from '../question/quiz.ts';

const line = z.string().trim().max(500);
const markdown = z.string().max(60_000);

/** Drafts may be unfinished; what is missing is named when the course is checked before publishing. */
const text = z.object({ kind: z.literal('text'), markdown });

const image = z.object({
  kind: z.literal('image'),
  fileId: z.uuid().nullable(),
  /** What the picture says, for who cannot see it. */
  alt: line,
  caption: line.default(''),
  credit: line.default(''),
});

const video = z.object({
  kind: z.literal('video'),
  fileId: z.uuid().nullable(),
  /** WebVTT. */
  captionsFileId: z.uuid().nullable(),
  title: line,
  durationSeconds: z.number().min(0).max(36_000),
  transcript: markdown.default(''),
});

const chart = z.object({
  kind: z.literal('chart'),
  title: line,
  form: z.enum(['bar', 'line', 'area', 'stacked_bar']),
  unit: z.enum(['usd', 'percent', 'number']),
  categories: z.array(z.string().trim().max(100)).max(60),
  /** One value a category. */
  series: z
    .array(z.object({ name: z.string().trim().max(100), values: z.array(z.number().finite()).max(60) }))
    .max(12),
  /** What the chart says, in words. */
  summary: z.string().trim().max(2000),
  source: line,
});

/** The learner writes an answer to `prompt` first; then come the hints, then the model answer. Markdown. */
const caseReview = z.object({
  kind: z.literal('case'),
  title: line,
  vignette: markdown,
  prompt: z.string().max(4000),
  hints: z.array(z.string().trim().max(2000)).max(10),
  modelAnswer: markdown,
});

const quiz = quizContent.extend({ kind: z.literal('quiz') });

/** A block as its author writes it. Learners get `learnerContent`. */
export const blockContent = z.discriminatedUnion('kind', [text, image, video, chart, caseReview, quiz]);

export const blockKind = z.enum(['text', 'image', 'video', 'chart', 'case', 'quiz']);

export type BlockContent = z.infer<typeof blockContent>;
export type BlockKind = z.infer<typeof blockKind>;
export type ContentOf<Kind extends BlockKind> = Extract<BlockContent, { kind: Kind }>;

/** `key` names the block through all versions of the course. */
export const block = z.object({ key: z.uuid(), content: blockContent });
export type Block = z.infer<typeof block>;

/**
 * A block as a learner sees it who may read it. Files are reached by the block's key, never by their id; a case keeps its
 * hints and model answer, a quiz its questions. Strict: nothing slips in.
 */
export const learnerContent = z.discriminatedUnion('kind', [
  z.strictObject(text.shape),
  z.strictObject(image.omit({ fileId: true }).shape),
  z.strictObject({
    ...video.omit({ fileId: true, captionsFileId: true }).shape,
    hasCaptions: z.boolean(),
  }),
  z.strictObject(chart.shape),
  z.strictObject({
    ...caseReview.omit({ hints: true, modelAnswer: true }).shape,
    hintCount: z.int(),
  }),
  z.strictObject({ ...quiz.omit({ items: true, draw: true }).shape, questionCount: z.int() }),
]);

export const learnerBlock = z.object({ key: z.uuid(), content: learnerContent });

export type LearnerContent = z.infer<typeof learnerContent>;
export type LearnerBlock = z.infer<typeof learnerBlock>;
