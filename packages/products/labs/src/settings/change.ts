import { command } from '@atrium/core/kernel';
import { labsSettings } from './schemas.ts';

export const changeSettings = command({
  name: 'labs.settings.change',
  summary: 'Chooses jurisdiction, tone, length and channel for new texts',
  input: labsSettings,
  output: labsSettings,
  scope: 'labs.settings.write',
  run: async (context, input) => {
    const { organizationId } = context;
    const row = await context.tx.labsSettings.upsert({
      where: { organizationId },
      create: { organizationId, ...input },
      update: input,
    });
    context.target('labs.settings', organizationId, input);
    return labsSettings.parse(row);
  },
});
