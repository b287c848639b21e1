import type { Meter, PlanDeclaration } from '@atrium/core/kernel';

export const documentsMeter = 'labs.documents';
export const regenerationsMeter = 'labs.regenerations';

/** What a plan of labs bounds. Per period: one month. */
export interface LabsLimits extends Readonly<Record<string, number>> {
  readonly documentsPerPeriod: number;
  readonly regenerations: number;
  readonly maxFileMegabytes: number;
  readonly maxPages: number;
  /** People of the organization, invited ones too. */
  readonly seats: number;
}

export const trialPlan = 'labs.trial';
export const trialDays = 14;
export const trialLimits: LabsLimits = {
  documentsPerPeriod: 25,
  regenerations: 10,
  maxFileMegabytes: 10,
  maxPages: 20,
  seats: 5,
};

const common = { product: 'labs', trialDays: 0, features: ['labs.plan'] } as const;
const basicLimits: LabsLimits = {
  documentsPerPeriod: 200,
  regenerations: 100,
  maxFileMegabytes: 10,
  maxPages: 20,
  seats: 10,
};
const enterpriseLimits: LabsLimits = {
  documentsPerPeriod: 2000,
  regenerations: 1000,
  maxFileMegabytes: 20,
  maxPages: 40,
  seats: 100,
};
const surplusDocument = { kind: 'metered', currency: 'USD', amountMinor: 15, meter: documentsMeter } as const;

/** The subscription tiers of labs, from least to most. */
export const labsPlans: readonly PlanDeclaration[] = [
  {
    ...common,
    key: trialPlan,
    name: 'Free trial',
    summary: 'Fourteen days with everything, to see how your own certificates come out.',
    rank: 0,
    limits: trialLimits,
    highlights: ['No card needed', 'Begins with your first certificate', 'Everything stays yours afterwards'],
    prices: [],
  },
  {
    ...common,
    key: 'labs.basic',
    name: 'Basic',
    summary: 'For a shop that lists new products every week.',
    rank: 1,
    limits: basicLimits,
    highlights: ['All rule packs and channels', 'Review and approval', 'Failures of ours are never counted'],
    prices: [
      { kind: 'recurring', interval: 'month', currency: 'USD', amountMinor: 4900 },
      { kind: 'recurring', interval: 'year', currency: 'USD', amountMinor: 49_000 },
    ],
  },
  {
    ...common,
    key: 'labs.enterprise',
    name: 'Enterprise',
    summary: 'For brands and chains with many products, that never want to stop at a limit.',
    rank: 2,
    limits: enterpriseLimits,
    highlights: ['Everything in Basic', 'Never stops at its share'],
    prices: [
      { kind: 'recurring', interval: 'month', currency: 'USD', amountMinor: 24_900 },
      { kind: 'recurring', interval: 'year', currency: 'USD', amountMinor: 249_000 },
      { ...surplusDocument, interval: 'month' },
      { ...surplusDocument, interval: 'year' },
    ],
  },
];

const documentHref = (id: string): string => `/labs/documents/${id}`;

/** What labs counts: certificates, and texts written anew, which are a smaller thing. */
export const labsMeters: readonly Meter[] = [
  {
    name: documentsMeter,
    product: 'labs',
    limit: 'documentsPerPeriod',
    label: 'Certificates',
    units: 'certificates',
    subjectHref: documentHref,
  },
  {
    name: regenerationsMeter,
    product: 'labs',
    limit: 'regenerations',
    label: 'Rewrites',
    units: 'rewrites',
    subjectHref: documentHref,
  },
];
