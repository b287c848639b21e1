import { DomainError, query } from '@atrium/core/kernel';
import { z } from 'zod';
import { exportFormat, importNote } from '../interchange/schemas.ts';
import { writeQuestions } from '../interchange/write.ts';
import type { Question } from './model.ts';
import { questionId } from './schemas.ts';

const mostQuestions = 5000;

/** The bank, or a part of it, as a file, with a report of what its format cannot hold. */
export const exportQuestions = query({
  name: 'academy.question.export',
  summary: 'Gives questions as a GIFT, Moodle XML, QTI or CSV file',
  input: z.object({
    format: exportFormat,
    /** With everything below it; without it and without ids: all. */
    category: z.string().max(200).optional(),
    questionIds: z.array(questionId).max(mostQuestions).optional(),
  }),
  output: z.object({
    fileName: z.string(),
    contentType: z.string(),
    /** Base64. */
    content: z.string(),
    exported: z.int(),
    lost: z.array(importNote),
  }),
  scope: 'academy.question.read',
  audit: true,
  run: async (context, { format, category, questionIds }) => {
    const { tx, organizationId, now } = context;
    const rows = await tx.academyQuestion.findMany({
      where: {
        organizationId,
        currentVersionId: { not: null },
        ...(questionIds ? { id: { in: questionIds } } : { archivedAt: null }),
        ...(category ? { OR: [{ category }, { category: { startsWith: `${category}/` } }] } : {}),
      },
      orderBy: [{ category: 'asc' }, { id: 'asc' }],
      take: mostQuestions + 1,
    });
    if (rows.length > mostQuestions)
      throw new DomainError(
        'TOO_LARGE',
        'At most 5,000 questions go into one file: export category by category.',
      );
    const versions = await tx.academyQuestionVersion.findMany({
      where: { organizationId, id: { in: rows.flatMap((row) => row.currentVersionId ?? []) } },
      select: { questionId: true, body: true },
    });
    const bodies = new Map(
      versions.map((version) => [version.questionId, version.body as unknown as Question]),
    );
    const items = rows.flatMap((row) => {
      const question = bodies.get(row.id);
      return question ? [{ category: row.category, question }] : [];
    });
    const { bytes, extension, contentType, lost } = writeQuestions(items, format);
    const skipped = lost.filter((note) => note.level === 'skipped').length;
    return {
      fileName: `questions-${now.toISOString().slice(0, 10)}.${extension}`,
      contentType,
      content: Buffer.from(bytes).toString('base64'),
      exported: items.length - skipped,
      lost: [...lost],
    };
  },
});
