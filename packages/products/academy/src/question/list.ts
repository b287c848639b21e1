import { decodeCursor, hotQuery, toPage } from '@atrium/core/kernel';
import { z } from 'zod';
import { type QuestionRow, questionListInput, questionPage } from './schemas.ts';

const columns = `q.id, q.category, q.name, q.kind, q.objective, q.tags, v.number AS "versionNumber",
  q."archivedAt", q."createdAt", q."updatedAt"`;

type Row = Omit<QuestionRow, 'archivedAt' | 'createdAt' | 'updatedAt'> & {
  readonly archivedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** Escapes what LIKE takes for wildcards. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

/** Newest first, without keys. */
export const listQuestions = hotQuery({
  name: 'academy.question.list',
  summary: 'Lists the questions of the bank, newest first',
  input: questionListInput,
  output: questionPage,
  scope: 'academy.question.read',
  statement: ({ organizationId }, input) => {
    const values: unknown[] = [organizationId, input.limit + 1];
    const where = ['q."organizationId" = $1', `q."archivedAt" IS ${input.archived ? 'NOT ' : ''}NULL`];
    const shape: string[] = input.archived ? ['archived'] : [];
    const also = (word: string, condition: (parameter: string) => string, value: unknown) => {
      shape.push(word);
      values.push(value);
      where.push(condition(`$${values.length}`));
    };
    if (input.cursor)
      also('cursor', (p) => `q.id < ${p}::uuid`, decodeCursor(input.cursor, z.tuple([z.uuid()]))[0]);
    if (input.category !== undefined)
      also('category', (p) => `(q.category || '/') LIKE ${p}`, `${literally(input.category)}/%`);
    if (input.tag) also('tag', (p) => `${p} = ANY(q.tags)`, input.tag);
    if (input.objective) also('objective', (p) => `q.objective = ${p}`, input.objective);
    if (input.kind) also('kind', (p) => `q.kind = ${p}`, input.kind);
    if (input.search) also('search', (p) => `q.name ILIKE ${p}`, `%${literally(input.search)}%`);
    const text = `SELECT ${columns} FROM "AcademyQuestion" q
      JOIN "AcademyQuestionVersion" v ON v."organizationId" = q."organizationId" AND v.id = q."currentVersionId"
      WHERE ${where.join(' AND ')} ORDER BY q.id DESC LIMIT $2`;
    return { name: `academy.question.list:${shape.join('+')}`, text, values };
  },
  rows: (rows: readonly Row[], input) =>
    toPage(
      rows,
      input.limit,
      (row) => ({
        ...row,
        archivedAt: row.archivedAt?.toISOString() ?? null,
        createdAt: row.createdAt.toISOString(),
        updatedAt: row.updatedAt.toISOString(),
      }),
      (row) => [row.id],
    ),
});
