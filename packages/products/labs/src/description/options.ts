/** What a person may choose for a text. */
export const tones = ['neutral', 'friendly', 'expert', 'playful'] as const;
export const lengths = ['short', 'medium', 'long'] as const;
export const channels = ['web', 'menu', 'email', 'social', 'label'] as const;

export type Tone = (typeof tones)[number];
export type Length = (typeof lengths)[number];
