import { type Context, command, DomainError } from '@atrium/core/kernel';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { ImportedQuestion } from '../interchange/collector.ts';
import { importNote } from '../interchange/schemas.ts';
import { columnsOf } from './columns.ts';
import { withOwnIds } from './ids.ts';
import { namesake } from './namesake.ts';
import { mostNotes } from './preview-import.ts';
import { importInput, readImport } from './read-import.ts';

/** Rows of one INSERT: a statement takes 32,767 values. */
const rowsAtOnce = 2000;

/** Brings in what the preview showed, all of it or nothing. */
export const importQuestions = command({
  name: 'academy.question.import',
  summary: 'Brings the questions of a file into the bank',
  input: importInput.extend({
    /** Leaves out those whose name and kind are in the bank already. */
    skipNamesakes: z.boolean().default(false),
  }),
  output: z.object({
    imported: z.int(),
    skipped: z.int(),
    namesakesSkipped: z.int(),
    notes: z.array(importNote),
    notesLeftOut: z.int(),
  }),
  scope: 'academy.question.write',
  prepare: readImport,
  run: async (context, input, { fileName, format, imported }) => {
    const { found, questions, notes } = imported;
    const known = input.skipNamesakes ? await namesake(context, questions) : () => false;
    const wanted = questions.filter((one) => !known(one.question));
    await insert(context, wanted, input.category);
    const namesakesSkipped = questions.length - wanted.length;
    const skipped = found - questions.length;
    const counts = { imported: wanted.length, skipped, namesakesSkipped };
    context.target('academy.import', input.fileId, { fileName, format, ...counts });
    return {
      ...counts,
      notes: notes.slice(0, mostNotes),
      notesLeftOut: Math.max(0, notes.length - mostNotes),
    };
  },
});

async function insert(
  context: Context,
  questions: readonly ImportedQuestion[],
  above: string,
): Promise<void> {
  const { tx, organizationId, now } = context;
  const createdById = context.actor.kind === 'user' ? context.userId : null;
  const rows = questions.map((one) => {
    const body = withOwnIds(one.question);
    const category = [above, one.category].filter(Boolean).join('/');
    if (category.length > 200)
      throw new DomainError(
        'UNPROCESSABLE',
        `The category "${category.slice(0, 80)}…" is longer than 200 characters.`,
      );
    return { id: uuidv7(), versionId: uuidv7(), category, body, ...columnsOf(body) };
  });
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const chunk = JSON.stringify(rows.slice(at, at + rowsAtOnce));
    await tx.$executeRaw`
      INSERT INTO "AcademyQuestion" (id, "organizationId", category, name, kind, objective, tags, "currentVersionId", "createdAt", "updatedAt")
      SELECT r.id, ${organizationId}::uuid, r.category, r.name, r.kind, r.objective,
        ARRAY(SELECT jsonb_array_elements_text(r.tags)), r."versionId", ${now}, ${now}
      FROM jsonb_to_recordset(${chunk}::jsonb)
        AS r(id uuid, "versionId" uuid, category text, name text, kind text, objective text, tags jsonb)`;
    await tx.$executeRaw`
      INSERT INTO "AcademyQuestionVersion" (id, "organizationId", "questionId", number, body, "createdById", "createdAt")
      SELECT r."versionId", ${organizationId}::uuid, r.id, 1, r.body, ${createdById}::uuid, ${now}
      FROM jsonb_to_recordset(${chunk}::jsonb) AS r(id uuid, "versionId" uuid, body jsonb)`;
  }
}
