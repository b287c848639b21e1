import type { Context } from '@atrium/core/kernel';
import type { ImportedQuestion } from '../interchange/collector.ts';
import type { Question } from './model.ts';

/** Is a question of this name and kind in the bank already? */
export async function namesake(
  { tx, organizationId }: Context,
  questions: readonly ImportedQuestion[],
): Promise<(question: Question) => boolean> {
  const names = [...new Set(questions.map(({ question }) => question.name))];
  const rows = await tx.$queryRaw<{ name: string; kind: string }[]>`
    SELECT DISTINCT q.name, q.kind FROM "AcademyQuestion" q JOIN unnest(${names}::text[]) AS wanted(name) USING (name)
    WHERE q."organizationId" = ${organizationId}::uuid AND q."archivedAt" IS NULL`;
  const known = new Set(rows.map(({ name, kind }) => `${kind} ${name}`));
  return ({ name, kind }) => known.has(`${kind} ${name}`);
}
