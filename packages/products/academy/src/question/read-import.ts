import { buffer } from 'node:stream/consumers';
import { openFile } from '@atrium/core/files';
import { DomainError, type PrepareContext } from '@atrium/core/kernel';
import { z } from 'zod';
import type { Imported } from '../interchange/collector.ts';
import { formatOf } from '../interchange/read.ts';
import { readApart } from '../interchange/read-apart.ts';
import { type ImportFormat, importFormat } from '../interchange/schemas.ts';
import { category } from './schemas.ts';

export const importPurpose = 'academy.import';

/** More than any bank's export; a larger one is cut in two. */
const mostQuestions = 10_000;

export const importInput = z.object({
  /** An upload of purpose `academy.import`. */
  fileId: z.uuid(),
  /** Default: told from the file. */
  format: importFormat.optional(),
  /** Put above the categories of the file. */
  category: category.default(''),
});

export interface ReadImport {
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly imported: Imported;
}

/** Reads an uploaded file, before any transaction: the same bytes give the same questions, previewed or imported. */
export async function readImport(
  context: PrepareContext,
  { fileId, format: asked }: z.output<typeof importInput>,
): Promise<ReadImport> {
  const { file, read } = await openFile(context.platform, context, fileId);
  if (file.purpose !== importPurpose)
    throw new DomainError(
      'UNSUPPORTED_TYPE',
      'This file was uploaded for something else. Upload it for an import.',
    );
  const bytes = await buffer(await read());
  const format = asked ?? formatOf(bytes, file.name);
  const imported = await readApart(bytes, format);
  if (imported.questions.length > mostQuestions)
    throw new DomainError(
      'TOO_LARGE',
      `A file may bring ${mostQuestions.toLocaleString('en-US')} questions at once. Cut it in two.`,
    );
  return { fileName: file.name, format, imported };
}
