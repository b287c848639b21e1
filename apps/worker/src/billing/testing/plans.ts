import type { PlanDeclaration } from '@atrium/core/kernel';

const plan = (name: string, rank: number, amountMinor: number): PlanDeclaration => ({
  key: `market.${name}`,
  product: 'market',
  name: name[0]?.toUpperCase() + name.slice(1),
  summary: `The ${name} plan`,
  rank,
  trialDays: name === 'basic' ? 14 : 0,
  features: ['market.plan', ...(name === 'large' ? ['market.extra'] : [])],
  limits: { things: rank * 10 },
  highlights: [],
  prices: [{ kind: 'recurring', interval: 'month', currency: 'USD', amountMinor }],
});

/** Two plans: basic begins with a trial, large without. */
export const plans = [plan('basic', 1, 2000), plan('large', 2, 5000)] as const;
