import { query } from '@atrium/core/kernel';
import { currentDescription } from './current-version.ts';
import { descriptionDetail, forDocument } from './schemas.ts';
import { versionOf } from './version-of.ts';

export const getDescription = query({
  name: 'labs.description.get',
  summary: 'The description of a certificate, with what the linter says',
  input: forDocument,
  output: descriptionDetail,
  scope: 'labs.document.read',
  run: async (context, input) => {
    const { description, version } = await currentDescription(context, input.documentId);
    const versions = await context.tx.labsDescriptionVersion.findMany({
      where: { organizationId: context.organizationId, descriptionId: description.id },
      orderBy: { number: 'desc' },
      take: 50,
      select: { number: true, writer: true, model: true, createdAt: true, createdById: true },
    });
    return {
      documentId: description.documentId,
      ...description.settings,
      current: versionOf(version),
      publishedVersion: description.publishedVersion,
      publishedAt: description.publishedAt?.toISOString() ?? null,
      approvedVersion: description.approvedVersion,
      staleReason: description.staleReason,
      versions: versions.map((row) => ({
        ...row,
        writer: row.writer as 'model' | 'local' | 'person',
        createdAt: row.createdAt.toISOString(),
      })),
    };
  },
});
