import { type StatusLook, statusLooks, type Verdict } from '@atrium/ui';

export type State = 'reading' | 'needs_review' | 'ready' | 'published' | 'stale' | 'rejected';

export const stateLook: (state: State) => StatusLook = statusLooks<State>({
  reading: { tone: 'accent', icon: 'working', label: 'Reading' },
  needs_review: { tone: 'warn', icon: 'warning', label: 'Needs review' },
  ready: { tone: 'info', icon: 'check', label: 'Ready' },
  published: { tone: 'success', icon: 'send', label: 'Published' },
  stale: { tone: 'neutral', icon: 'archive', label: 'Stale' },
  rejected: { tone: 'danger', icon: 'cross', label: 'Rejected' },
});

export type Sample = {
  readonly id: string;
  readonly product: string;
  readonly lab: string;
  readonly sampleId: string;
  readonly thc: string;
  readonly state: State;
  readonly panel: Verdict;
  readonly uploadedAt: string;
};

const rows: readonly (readonly [string, string, string, string, State, Verdict])[] = [
  ['Blue Dream Pre-roll 1 g', 'Kaycha Labs', 'DA40213007-004', '25.129', 'published', 'pass'],
  [
    'Moonrock Infused Flower, Harbor Street reserve batch (hand-packed)',
    'ACS Laboratory',
    'AAFC641-01',
    '48.20',
    'needs_review',
    'not_tested',
  ],
  ['Elyxr Delta-8 Gummies Watermelon', 'SC Labs', '210318P001', '0.00', 'ready', 'tested_no_verdict'],
  ['Tangie Live Resin', 'Cannalysis', '2011CLA0031.0412', '78.295', 'reading', 'blank'],
  ['Purple Punch', 'MCR Labs', 'R-22-00871', '17.6', 'stale', 'pass'],
  ['Bubba Kush Industrial Hemp', 'Green Leaf Lab', 'G19-118-07', '0.59', 'rejected', 'fail'],
];

export const samples: readonly Sample[] = rows.map(([product, lab, sampleId, thc, state, panel], index) => ({
  id: `doc-${index}`,
  product,
  lab,
  sampleId,
  thc,
  state,
  panel,
  uploadedAt: `2026-11-${String(20 - index * 3).padStart(2, '0')}T0${index}:20:00Z`,
}));
