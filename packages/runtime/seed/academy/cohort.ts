import type { Effort } from './study.ts';

export interface Buyer extends Effort {
  readonly name: string;
  readonly email: string;
  /** Why they were given their money back. */
  readonly refunded?: string;
}

/** Cases are answered alike: what matters here is that they are. */
const caseAnswer =
  'Put both offers into the same units first, then ask what it costs to leave, and only then compare.';

/** Made-up physicians who bought the course, and how far each has come. Nobody can sign in as them. */
export const cohort: readonly Buyer[] = [
  { name: 'Priya Raman', email: 'priya@cedarhill.example', lessons: 18, caseAnswer },
  { name: 'Daniel Whitcomb', email: 'daniel@millbrook.example', lessons: 9, unanswered: 1, caseAnswer },
  { name: 'Marisol Vega', email: 'marisol@saguaro.example', lessons: 12, unanswered: 1, caseAnswer },
  { name: 'Amara Osei', email: 'amara@eastbank.example', lessons: 6, unanswered: 3, caseAnswer },
  { name: 'Jonas Eklund', email: 'jonas@northpier.example', lessons: 1, refunded: 'Begins residency first' },
];

/** Looks at the course in the demo, most of which led to no sale. */
export const looks = { sales_page: 46, preview: 21, checkout: 8 } as const;
