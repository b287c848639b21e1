import type { Context } from '@atrium/core/kernel';
import { defaultSettings, type LabsSettings, labsSettings } from './schemas.ts';

/** The organization's choices, or the strict defaults. */
export async function settingsOf(context: Context): Promise<LabsSettings> {
  const row = await context.tx.labsSettings.findUnique({ where: { organizationId: context.organizationId } });
  return row ? labsSettings.parse(row) : defaultSettings;
}
