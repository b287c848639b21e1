import { type Context, notFound } from '@atrium/core/kernel';
import type { Prisma } from '@atrium/db';
import { z } from 'zod';
import { rulesVersion } from '../claims/index.ts';
import { answeredWarnings, currentRecord } from '../document/current-record.ts';
import { descriptionChanged } from '../events.ts';
import { labsSettings } from '../settings/schemas.ts';
import { lintCopy } from './lint-copy.ts';
import { type Copy, finding } from './schemas.ts';

/** The description of a document and its newest version; NOT_FOUND before the first draft. */
export async function currentDescription(context: Context, documentId: string) {
  const { tx, organizationId } = context;
  const description = await tx.labsDescription.findUnique({
    where: { organizationId_documentId: { organizationId, documentId } },
  });
  const version = description
    ? await tx.labsDescriptionVersion.findUnique({
        where: {
          organizationId_descriptionId_number: {
            organizationId,
            descriptionId: description.id,
            number: description.currentVersion,
          },
        },
      })
    : null;
  if (!description || !version) throw notFound('A description of this certificate');
  const findings = z.array(finding).parse(version.findings);
  return { description: { ...description, settings: labsSettings.parse(description) }, version, findings };
}

export type CurrentDescription = Awaited<ReturnType<typeof currentDescription>>;

export interface Writing {
  readonly writer: 'model' | 'local' | 'person';
  readonly model: string | null;
  readonly aiRunId: string | null;
}

/** Keeps a text as the newest version, with what the linter says of it now. */
export async function addVersion(
  context: Context,
  description: Prisma.LabsDescriptionGetPayload<object>,
  copy: Copy,
  writing: Writing,
): Promise<number> {
  const { tx, organizationId, now } = context;
  const settings = labsSettings.parse(description);
  const current = await currentRecord(context, description.documentId);
  if (!current) throw notFound('The record of this certificate');
  const resolved = await answeredWarnings(context, description.documentId);
  const findings = lintCopy(copy, current.record, settings, { at: now, resolved });
  const number = description.currentVersion + 1;
  await tx.labsDescriptionVersion.create({
    data: {
      organizationId,
      descriptionId: description.id,
      number,
      ...copy,
      ...writing,
      recordVersion: current.version,
      rulesVersion: rulesVersion(settings.jurisdiction, now.toISOString()),
      findings: findings as unknown as Prisma.InputJsonArray,
      createdById: writing.writer === 'person' ? context.userId : null,
    },
  });
  await tx.labsDescription.update({
    where: { organizationId_id: { organizationId, id: description.id } },
    data: { currentVersion: number, staleReason: null },
  });
  context.record(descriptionChanged, { documentId: description.documentId, version: number });
  return number;
}
