import type { Image } from '../masterclass/types.ts';

const credit = 'Drawn for this course.';

const described = {
  cover: {
    alt: 'Title picture: a rising line of net worth from below zero over a balance of what is owned and what is owed.',
    caption: 'Primary Care Financial Masterclass.',
  },
  'paycheck-waterfall': {
    alt: 'Waterfall of one month of pay: $22,083 gross; less $1,667 retirement plan, $750 health, $1,300 payroll taxes, $3,917 federal and $950 state tax; $13,500 arrives.',
    caption: 'One month of Dr. Rivera’s pay, cut by cut.',
  },
  'pass-through': {
    alt: 'Two paths of $100 profit. In a pass-through it goes to the owners’ returns and is taxed once. In a C corporation the company pays tax first and the owners pay again on the dividend.',
    caption: 'Profit taxed once, and profit taxed twice.',
  },
  'profit-to-cash': {
    alt: 'Waterfall in thousands: profit 500, plus depreciation 25, less growth of receivables 90, equipment 60, loan principal 40 and owners’ draws 440; cash changes by minus 105.',
    caption: 'From a profit of $500,000 to $105,000 less in the bank.',
  },
  amortization: {
    alt: 'Curve of the balance of a $500,000 mortgage over 30 years: $423,900 is left after 10 years, half is repaid only after about 21 years, nothing is left after 30.',
    caption: 'The balance falls slowly at first: half of it is repaid after 21 of 30 years.',
  },
  'account-map': {
    alt: 'Five cards. 401(k) and 403(b): employer, share one deferral limit. 457(b): employer, limit of its own. IRA: yours, income decides the door. HSA: yours, needs a high-deductible plan. Solo 401(k): your business, shares the deferral limit.',
    caption: 'Who sponsors each account, and whose limit it shares.',
  },
  'insurance-layers': {
    alt: 'Layers from the bottom: a cushion pays the deductibles; above it stand car, house and professional liability; an umbrella spans car and house but not the profession.',
    caption: 'The umbrella stands on car and house. The profession needs its own roof.',
  },
  'claims-made-tail': {
    alt: 'Time line from 2021 to 2027: a visit in 2023, the policy ends in 2025, the claim comes in 2026. Occurrence coverage answers; claims-made alone does not; claims-made with a tail does.',
    caption: 'One visit, one claim, three kinds of coverage.',
  },
  'rvu-formula': {
    alt: 'Work, practice expense and malpractice units are added and multiplied by Medicare’s conversion factor to pay the practice; work units alone times the contract rate, 1.92 times $50, pay the physician $96.',
    caption: 'Two multiplications that share a name.',
  },
  'tax-layers': {
    alt: 'Four layers of a teaching table filled by $220,000: 10 percent of the first $25,000, 22 of the next $75,000, 24 of the next $100,000 and 32 of the last $20,000; together $49,400, 22.5 percent.',
    caption: 'Only the dollars inside a layer pay its rate.',
  },
  compounding: {
    alt: 'Two curves to age 65: $10,000 a year from 25 to 34 and nothing after grows to $544,000; $10,000 a year from 35 to 64 grows to $664,000.',
    caption: 'Ten early years almost equal thirty later ones.',
  },
} as const;

export type PictureName = keyof typeof described;

export const pictureNames = Object.keys(described) as readonly PictureName[];

export const picture = (name: PictureName): Image => ({
  kind: 'image',
  file: `${name}.webp`,
  ...described[name],
  credit,
});
