import { JURISDICTIONS, type LabsSettings } from '@atrium/labs/schemas';

type Option<Value extends string> = { readonly value: Value; readonly label: string; readonly hint?: string };

export const jurisdictionOptions: readonly Option<LabsSettings['jurisdiction']>[] = JURISDICTIONS.map(
  ({ id, name }) => ({ value: id, label: name }),
);

export const toneOptions: readonly Option<LabsSettings['tone']>[] = [
  { value: 'neutral', label: 'Neutral', hint: 'Plain facts, no color' },
  { value: 'friendly', label: 'Friendly', hint: 'As one would tell a guest' },
  { value: 'expert', label: 'Expert', hint: 'For readers who know their terpenes' },
  { value: 'playful', label: 'Playful', hint: 'Light, never childish' },
];

export const lengthOptions: readonly Option<LabsSettings['length']>[] = [
  { value: 'short', label: 'Short', hint: 'Up to 40 words' },
  { value: 'medium', label: 'Medium', hint: 'About 70 words' },
  { value: 'long', label: 'Long', hint: 'About 120 words' },
];

export const channelOptions: readonly Option<LabsSettings['channel']>[] = [
  { value: 'web', label: 'Web shop' },
  { value: 'menu', label: 'Menu' },
  { value: 'email', label: 'E-mail' },
  {
    value: 'social',
    label: 'Social media',
    hint: 'Networks bar more than the law: the strictest rules are added',
  },
  { value: 'label', label: 'Label' },
];
