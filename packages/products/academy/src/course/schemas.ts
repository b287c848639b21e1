import { z } from 'zod';
import { courseStates } from './machine.ts';

export const courseId = z.uuid();
/** Part of the course's address. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
  .min(3)
  .max(80);

/** A course by its id, or by the word in its address. */
export type CourseRef = { readonly courseId: string } | { readonly slug: string };

/** The same as one word, as it stands in an address. */
export const courseWord = z.object({ course: z.string().min(3).max(80) });

export const refOf = ({ course }: z.infer<typeof courseWord>): CourseRef =>
  courseId.safeParse(course).success ? { courseId: course } : { slug: course };

/** What holds for a course in all its versions. */
export const courseSettings = z.object({
  /** Days in which a buyer may ask the whole price back. */
  refundDays: z.int().min(0).max(365).default(30),
  /** The share of the quizzes' points a certificate asks for, compared unrounded. */
  passPercent: z.int().min(1).max(100).default(80),
  /** Whether a certificate is issued at all. */
  certificate: z.boolean().default(true),
});
export type CourseSettings = z.infer<typeof courseSettings>;

export const courseStatus = z.enum(courseStates);

export const objective = z.object({
  key: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, 'small letters, digits, and . - _ between them')
    .max(80),
  title: z.string().trim().min(1).max(200),
});

/** What the sales page says; kept with each version. */
export const courseDetails = z.object({
  title: z.string().trim().min(1).max(160),
  subtitle: z.string().trim().max(300).default(''),
  /** Markdown. */
  description: z.string().max(20_000).default(''),
  outcomes: z.array(z.string().trim().min(1).max(300)).max(20).default([]),
  audience: z.string().trim().max(1000).default(''),
  instructor: z.string().trim().max(300).default(''),
  coverFileId: z.uuid().nullable().default(null),
  objectives: z
    .array(objective)
    .max(100)
    .default([])
    .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'two objectives share a key'),
});
export type CourseDetails = z.infer<typeof courseDetails>;

/** Integer minor units of the currency; what `BillingOffer` asks. */
export const price = z.object({
  amountMinor: z.int().min(1).max(100_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a three-letter currency code'),
});
export type Price = z.infer<typeof price>;

/** What publishing means for those already learning: left alone, told that there is more, or taken along. */
export const learnersAtPublish = z.enum(['stay', 'offer', 'move']);

/** One difference between two versions. `key` is null for the course's own details. */
export const change = z.object({
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  kind: z.enum(['details', 'module', 'lesson']),
  key: z.uuid().nullable(),
  title: z.string(),
});
export type Change = z.infer<typeof change>;
