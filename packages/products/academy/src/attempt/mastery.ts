import type { Context } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { z } from 'zod';
import { compare, divide, type Fraction, fraction, fromDecimal, sum } from '../question/fraction.ts';
import { gradeSimple } from '../question/grade.ts';
import { isGraded } from '../question/model.ts';
import type { Asked } from './asked.ts';
import { fractionText } from './score.ts';

/** `due` is set by the review; the rest follows from the answers. */
export type MasteryState = 'learning' | 'mastered' | 'due' | 'lapsed';

/** Item (a question, or a part of a case) → fraction of its last answer. */
export type MasteryItems = Readonly<Record<string, string>>;

/** Mastered: 80 % and more, on average, over the last answers to at least two distinct items. */
const masteredShare = fraction(4, 5);
const leastItems = 2;

/** The state after new answers: what was mastered and is no longer has lapsed. */
export function masteryAfter(before: MasteryState | null, items: MasteryItems): MasteryState {
  const fractions = Object.values(items).map(fromDecimal);
  const average = divide(sum(fractions), fraction(Math.max(1, fractions.length)));
  if (fractions.length >= leastItems && compare(average, masteredShare) >= 0) return 'mastered';
  return before === null || before === 'learning' ? 'learning' : 'lapsed';
}

/** Objective → item → fraction, from the answers of one attempt; parts of a case count for their own objective. */
export function evidenceOf(
  answers: readonly { asked: Asked; earned: Fraction }[],
): Map<string, Record<string, string>> {
  const found = new Map<string, Record<string, string>>();
  const note = (objective: string | null, item: string, earned: Fraction | null) => {
    if (objective === null || earned === null) return;
    found.set(objective, { ...found.get(objective), [item]: fractionText(earned) });
  };
  for (const { asked, earned } of answers) {
    const { question, response, item } = asked;
    note(question.objective, item.questionId, earned);
    if (question.kind !== 'case') continue;
    const parts = new Map(
      response?.kind === 'case' ? response.parts.map((part) => [part.partId, part.response]) : [],
    );
    for (const part of question.parts.filter((one) => isGraded(one.question.kind)))
      note(
        part.question.objective,
        `${item.questionId}:${part.id}`,
        gradeSimple(part.question, parts.get(part.id) ?? null),
      );
  }
  return found;
}

interface Learner {
  readonly organizationId: string;
  readonly userId: string;
  readonly courseId: string;
}

/** Writes what the answers say of the learner's objectives. Its caller holds the learner's lock. */
export async function updateMastery(
  { tx, now }: Context,
  { organizationId, userId, courseId }: Learner,
  evidence: ReadonlyMap<string, Record<string, string>>,
): Promise<void> {
  const rows = await tx.academyMastery.findMany({
    where: { userId, courseId, objective: { in: [...evidence.keys()] } },
  });
  for (const [objective, found] of evidence) {
    const before = rows.find((row) => row.objective === objective);
    const items = { ...z.record(z.string(), z.string()).parse(before?.items ?? {}), ...found };
    const state = masteryAfter((before?.state as MasteryState | undefined) ?? null, items);
    const masteredAt = state === 'mastered' ? (before?.masteredAt ?? now) : (before?.masteredAt ?? null);
    const data = { state, items: items satisfies Prisma.InputJsonObject, masteredAt };
    await tx.academyMastery.upsert({
      where: { userId_courseId_objective: { userId, courseId, objective } },
      create: { organizationId, userId, courseId, objective, ...data },
      update: data,
    });
  }
}
