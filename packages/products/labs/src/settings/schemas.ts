import { z } from 'zod';
import { JURISDICTIONS } from '../claims/rules/packs.ts';
import { channels, lengths, tones } from '../description/options.ts';

export const labsSettings = z.object({
  jurisdiction: z.enum(JURISDICTIONS.map((jurisdiction) => jurisdiction.id)),
  tone: z.enum(tones),
  length: z.enum(lengths),
  channel: z.enum(channels),
});

export type LabsSettings = z.infer<typeof labsSettings>;

/** Strict by default: a text that passes Canada passes nearly everywhere. */
export const defaultSettings: LabsSettings = {
  jurisdiction: 'CA',
  tone: 'neutral',
  length: 'medium',
  channel: 'web',
};
