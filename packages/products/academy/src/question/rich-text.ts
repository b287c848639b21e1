import { z } from 'zod';

/** `html` is sanitised where it enters (interchange/html.ts) and again where it is drawn. */
export const textFormat = z.enum(['markdown', 'html', 'plain']);

/** A piece of text with the language it is written in. */
export const richText = z.object({ format: textFormat, text: z.string().max(60_000) });

export type TextFormat = z.infer<typeof textFormat>;
export type RichText = z.infer<typeof richText>;

export const markdown = (text: string): RichText => ({ format: 'markdown', text });
