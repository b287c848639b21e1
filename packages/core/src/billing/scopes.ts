import { coreRoles, type Scopes } from '../kernel/index.ts';

const { owner, admin, member } = coreRoles;

export const billingScopes = {
  'billing.manage': {
    description: 'Choose and pay for plans, see invoices, change how they are paid',
    roles: [owner, admin],
  },
  'billing.usage.read': {
    description: 'See what of the plan is used and what is left',
    roles: [owner, admin, member],
    keys: true,
    staff: ['support', 'admin'],
  },
  'billing.plan.read': {
    description: 'See which plans the organization was granted, and why',
    roles: [owner, admin],
    staff: ['support', 'admin'],
  },
  'billing.plan.grant': {
    description: 'Give the organization a plan for nothing',
    roles: [],
    staff: ['admin'],
  },
  'billing.sale.read': {
    description: 'See what the organization has sold',
    roles: [owner, admin, 'academy.support'],
    staff: ['support', 'admin'],
  },
  'billing.sale.refund': {
    description: 'Give money back, and give what the organization sells for nothing',
    roles: [owner, admin, 'academy.support'],
    staff: ['admin'],
  },
} as const satisfies Scopes;
