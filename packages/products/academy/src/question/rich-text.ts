import { z } from 'zod';

/** `html` is sanitised where it enters the bank (question/clean.ts), and again where it is drawn. */
export const textFormat = z.enum(['markdown', 'html', 'plain']);

/** A piece of text with the language it is written in. */
export const richText = z.object({ format: textFormat, text: z.string().max(60_000) });

export type TextFormat = z.infer<typeof textFormat>;
export type RichText = z.infer<typeof richText>;

export const markdown = (text: string): RichText => ({ format: 'markdown', text });

/** The same value with every piece of text in it changed, wherever it is. */
export function mapRichTexts<Value>(value: Value, change: (text: RichText) => RichText): Value {
  if (Array.isArray(value)) return value.map((item) => mapRichTexts(item, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (isRichText(value)) return change(value) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapRichTexts(inner, change)]),
  ) as Value;
}

const isRichText = (value: object): value is RichText => 'format' in value && 'text' in value;
