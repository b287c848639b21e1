import type { Context } from '@atrium/core/kernel';
import { z } from 'zod';
import { forLearners } from '../block/for-learners.ts';
import { type Block, learnerBlock } from '../block/schemas.ts';
import { shownTexts } from '../block/texts.ts';
import { figuresIn, withFigures } from '../block/with-figures.ts';
import { readFigures } from '../figures/read-figures.ts';
import { shownFigure } from '../figures/schemas.ts';

/** A lesson as its reader gets it. Locked, it is its title, its length and the reason; nothing of what is in it. */
export const shownLesson = z.discriminatedUnion('open', [
  z.strictObject({
    open: z.literal(true),
    key: z.uuid(),
    title: z.string(),
    summary: z.string(),
    minutes: z.int(),
    preview: z.boolean(),
    required: z.boolean(),
    /** In Markdown texts yearly figures are written out, with year and source. */
    blocks: z.array(learnerBlock),
    /** The yearly figures named in it, with the page each was taken from. */
    figures: z.array(shownFigure),
  }),
  z.strictObject({
    open: z.literal(false),
    key: z.uuid(),
    title: z.string(),
    minutes: z.int(),
    reason: z.literal('locked'),
  }),
]);
export type ShownLesson = z.infer<typeof shownLesson>;

interface Facts {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly preview: boolean;
  readonly required: boolean;
}

export async function showLesson(
  ctx: Context,
  { key, title, summary, minutes, preview, required }: Facts,
  blocks: readonly Block[],
): Promise<ShownLesson> {
  const contents = blocks.map((block) => ({ key: block.key, content: forLearners(block.content) }));
  const texts = contents.flatMap(({ content }) => shownTexts(content));
  const figures = await readFigures(ctx);
  const year = ctx.now.getUTCFullYear();
  return {
    open: true,
    ...{ key, title, summary, minutes, preview, required },
    blocks: contents.map((block) => ({ ...block, content: withFigures(block.content, figures, year) })),
    figures: figuresIn(texts, figures, year),
  };
}

export const lockedLesson = ({ key, title, minutes }: Facts): ShownLesson => ({
  open: false,
  ...{ key, title, minutes },
  reason: 'locked',
});
