import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Body, NO_TAX } from './body.ts';

export function scheduleBody(world: World, schedule: kept.Schedule): Body {
  const now = world.now(schedule.customer);
  const current = schedule.phases.find((phase) => phase.start <= now && now < phase.end);
  const isActive = schedule.status === 'active';
  return {
    id: schedule.id,
    object: 'subscription_schedule',
    application: null,
    billing_mode: { type: 'flexible' },
    canceled_at: schedule.canceledAt,
    completed_at: schedule.completedAt,
    created: schedule.created,
    current_phase: isActive && current ? { end_date: current.end, start_date: current.start } : null,
    customer: schedule.customer,
    customer_account: null,
    default_settings: {
      application_fee_percent: null,
      automatic_tax: NO_TAX,
      billing_cycle_anchor: 'automatic',
      billing_thresholds: null,
      collection_method: 'charge_automatically',
      default_payment_method: null,
      description: null,
      invoice_settings: { account_tax_ids: null, days_until_due: null, issuer: { type: 'self' } },
      on_behalf_of: null,
      transfer_data: null,
    },
    end_behavior: schedule.endBehavior,
    livemode: false,
    metadata: {},
    pause_schedules: [],
    phases: schedule.phases.map((phase) => phaseBody(world, phase)),
    released_at: schedule.releasedAt,
    released_subscription: schedule.releasedSubscription,
    renewal_interval: null,
    status: schedule.status,
    subscription: schedule.subscription,
    test_clock: null,
  };
}

const phaseBody = (world: World, phase: kept.Phase): Body => ({
  add_invoice_items: [],
  application_fee_percent: null,
  billing_cycle_anchor: null,
  billing_thresholds: null,
  collection_method: null,
  currency: world.shelves.prices.find(phase.items[0]?.price)?.currency ?? 'usd',
  default_payment_method: null,
  default_tax_rates: [],
  description: null,
  discounts: phase.discounts.map((discount) => ({ coupon: null, discount, promotion_code: null })),
  end_date: phase.end,
  invoice_settings: null,
  items: phase.items.map(({ price, quantity }) => ({
    billing_thresholds: null,
    discounts: [],
    metadata: {},
    plan: price,
    price,
    ...(quantity !== null && { quantity }),
    tax_rates: [],
  })),
  metadata: {},
  on_behalf_of: null,
  proration_behavior: 'none',
  start_date: phase.start,
  transfer_data: null,
  trial_end: phase.trialEnd,
});
