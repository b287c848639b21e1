import type { Context } from '@atrium/core/kernel';
import type { LabsSettings } from '../settings/schemas.ts';

/** The one description of a document, made with `settings` when new, changed by `wanted` when not. */
export const ensureDescription = (
  context: Context,
  documentId: string,
  settings: LabsSettings,
  wanted: { readonly [Key in keyof LabsSettings]?: LabsSettings[Key] | undefined } = {},
) => {
  const { organizationId } = context;
  const changes = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  return context.tx.labsDescription.upsert({
    where: { organizationId_documentId: { organizationId, documentId } },
    create: { organizationId, documentId, ...settings, ...changes },
    update: changes,
  });
};
