import { query } from '@atrium/core/kernel';
import { z } from 'zod';
import { labsSettings } from './schemas.ts';
import { settingsOf } from './settings-of.ts';

export const getSettings = query({
  name: 'labs.settings.get',
  summary: 'How this organization wants its texts',
  input: z.object({}),
  output: labsSettings,
  scope: 'labs.document.read',
  run: (context) => settingsOf(context),
});
