import type { Meter, PlanDeclaration } from '@atrium/core/kernel';

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

export const things: Meter = {
  name: 'market.things',
  product: 'market',
  limit: 'things',
  label: 'Things',
  units: 'things',
};

/** What a thing beyond the share of the endless plan costs. */
export const thingMinor = 25;

const endless: PlanDeclaration = {
  ...plan('endless', 3, 9000),
  limits: { things: 2 },
  prices: [
    { kind: 'recurring', interval: 'month', currency: 'USD', amountMinor: 9000 },
    { kind: 'metered', interval: 'month', currency: 'USD', amountMinor: thingMinor, meter: things.name },
  ],
};

/** Basic begins with a trial, large without; endless holds two things and goes on by the thing. */
export const plans = [plan('basic', 1, 2000), plan('large', 2, 5000), endless] as const;
