import { command } from '@atrium/core/kernel';
import { z } from 'zod';
import { clipped } from '../interchange/collector.ts';
import { importFormat, importNote } from '../interchange/schemas.ts';
import { wordsOf } from '../interchange/text.ts';
import { question } from './model.ts';
import { namesake } from './namesake.ts';
import { importInput, readImport } from './read-import.ts';

/** Notes beyond these are counted, not listed. */
export const mostNotes = 2000;
const mostShown = 50;

/** What an import would bring. Writes nothing. */
export const previewImport = command({
  name: 'academy.question.preview_import',
  summary: 'Shows what a file would bring into the bank, and what of it cannot be taken as it stands',
  input: importInput,
  output: z.object({
    fileName: z.string(),
    format: importFormat,
    found: z.int(),
    ready: z.int(),
    skipped: z.int(),
    /** Those whose name and kind are in the bank already. */
    namesakes: z.int(),
    notes: z.array(importNote),
    notesLeftOut: z.int(),
    kinds: z.record(z.string(), z.int()),
    categories: z.array(z.string()),
    /** The first ones, whole. */
    sample: z.array(
      z.object({ category: z.string(), line: z.int().nullable(), words: z.string(), question }),
    ),
  }),
  scope: 'academy.question.write',
  audit: false,
  prepare: readImport,
  run: async (context, _, { fileName, format, imported }) => {
    const { found, questions, notes } = imported;
    const known = await namesake(context, questions);
    const kinds = Map.groupBy(questions, (one) => one.question.kind);
    return {
      ...{ fileName, format, found },
      ready: questions.length,
      skipped: found - questions.length,
      namesakes: questions.filter((one) => known(one.question)).length,
      notes: notes.slice(0, mostNotes),
      notesLeftOut: Math.max(0, notes.length - mostNotes),
      kinds: Object.fromEntries([...kinds].map(([kind, list]) => [kind, list.length])),
      categories: [...new Set(questions.map((one) => one.category))].sort().slice(0, 200),
      sample: questions.slice(0, mostShown).map((one) => ({
        ...{ category: one.category, line: one.line, question: one.question },
        words: clipped(wordsOf(one.question.stem), 200),
      })),
    };
  },
});
