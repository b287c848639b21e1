import { z } from 'zod';

/** Why the tutor did not answer. `phi` is told and never kept. */
export const refusals = ['abuse', 'over_budget', 'open_attempt', 'advice', 'not_in_course'] as const;
export type Refused = (typeof refusals)[number];

/** Steps of a case review that are the author's words. */
export const caseSteps = ['commit', 'hint', 'model_answer'] as const;

export const questionText = z.string().trim().min(2, 'ask in a few words').max(2000);

/** Where an answer rests: the block's own words, and the lesson to open. */
export const citation = z.object({
  blockKey: z.uuid(),
  lessonKey: z.uuid(),
  /** Of the lesson. */
  title: z.string(),
  quote: z.string(),
});
export type Citation = z.infer<typeof citation>;

export const messageStates = ['received', 'answered', 'refused', 'failed'] as const;

export const message = z.object({
  id: z.uuid(),
  role: z.enum(['learner', 'tutor']),
  text: z.string(),
  status: z.enum(messageStates),
  reason: z.enum([...refusals, ...caseSteps, 'failed']).nullable(),
  citations: z.array(citation),
  /** `course`: the author's own words; `local`: no model wrote it. */
  engine: z.enum(['model', 'local', 'course']).nullable(),
  rating: z.int().min(-1).max(1).nullable(),
  replyToId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
});
export type Message = z.infer<typeof message>;

export const conversation = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  kind: z.enum(['course', 'case']),
  blockKey: z.uuid().nullable(),
  title: z.string(),
  updatedAt: z.iso.datetime(),
});

export type Conversation = z.infer<typeof conversation>;

/** What the writer of an answer is told: ids, and what was looked for. */
export const questionToAnswer = z.object({
  messageId: z.uuid(),
  blockKeys: z.array(z.uuid()),
  lexemes: z.array(z.string()),
  /** Asked by one of the school's authors, who reads everything. */
  asAuthor: z.boolean(),
});

/** The reply as it comes. A stream that was cut off starts over: whoever shows it forgets the pieces at a stage. */
export const tutorEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stage'),
    stage: z.enum(['received', 'writing']),
    /** What it reads, while it writes. */
    lessons: z.array(z.string()),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  /** The last: the question as it ended, and the whole reply with its citations. */
  z.object({ kind: z.literal('reply'), question: message, reply: message.nullable() }),
]);
export type TutorEvent = z.infer<typeof tutorEvent>;
