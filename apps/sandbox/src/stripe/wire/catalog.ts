import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Body, NO_ADDRESS } from './body.ts';

export const customerBody = (world: World, customer: kept.Customer): Body => {
  if (customer.deleted) return { id: customer.id, object: 'customer', deleted: true };
  const clock = world.shelves.clocks.get(customer.clock);
  return {
    id: customer.id,
    object: 'customer',
    address: null,
    balance: customer.balance,
    created: customer.created,
    currency: customer.currency,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: customer.email,
    invoice_prefix: customer.id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: customer.paymentMethod,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: customer.metadata,
    name: customer.name,
    next_invoice_sequence:
      world.shelves.invoices.list((invoice) => invoice.customer === customer.id).length + 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: clock.offset === 0 ? null : clock.id,
  };
};

export const clockBody = (world: World, clock: kept.Clock): Body => ({
  id: clock.id,
  object: 'test_helpers.test_clock',
  created: clock.created,
  deletes_after: clock.created + 30 * 86_400,
  frozen_time: world.clockNow(clock.id),
  livemode: false,
  name: clock.name,
  status: 'ready',
  status_details: {},
});

export const productBody = (product: kept.Product): Body => ({
  id: product.id,
  object: 'product',
  active: product.active,
  created: product.created,
  default_price: null,
  description: product.description,
  features: [],
  images: [],
  livemode: false,
  marketing_features: [],
  metadata: product.metadata,
  name: product.name,
  package_dimensions: null,
  shippable: null,
  statement_descriptor: null,
  tax_code: null,
  type: 'service',
  unit_label: null,
  updated: product.created,
  url: null,
});

export const priceBody = (price: kept.Price): Body => ({
  id: price.id,
  object: 'price',
  active: price.active,
  billing_scheme: 'per_unit',
  created: price.created,
  currency: price.currency,
  custom_unit_amount: null,
  livemode: false,
  lookup_key: null,
  metadata: price.metadata,
  nickname: null,
  product: price.product,
  recurring: price.recurring && {
    interval: price.recurring.interval,
    interval_count: price.recurring.intervalCount,
    meter: price.recurring.meter,
    trial_period_days: null,
    usage_type: price.recurring.usageType,
    aggregate_usage: null,
  },
  tax_behavior: 'unspecified',
  tiers_mode: null,
  transform_quantity: null,
  type: price.recurring ? 'recurring' : 'one_time',
  unit_amount: price.unitAmount,
  unit_amount_decimal: String(price.unitAmount),
});

/** What prices were called before; items still carry it. */
export const planBody = (price: kept.Price): Body => ({
  id: price.id,
  object: 'plan',
  active: price.active,
  aggregate_usage: null,
  amount: price.unitAmount,
  amount_decimal: String(price.unitAmount),
  billing_scheme: 'per_unit',
  created: price.created,
  currency: price.currency,
  interval: price.recurring?.interval ?? 'month',
  interval_count: price.recurring?.intervalCount ?? 1,
  livemode: false,
  metadata: price.metadata,
  meter: price.recurring?.meter ?? null,
  nickname: null,
  product: price.product,
  tiers_mode: null,
  transform_usage: null,
  trial_period_days: null,
  usage_type: price.recurring?.usageType ?? 'licensed',
});

export const couponBody = (coupon: kept.Coupon): Body => ({
  id: coupon.id,
  object: 'coupon',
  amount_off: coupon.amountOff,
  created: coupon.created,
  currency: coupon.currency,
  duration: coupon.duration,
  duration_in_months: coupon.durationInMonths,
  livemode: false,
  max_redemptions: coupon.maxRedemptions,
  metadata: coupon.metadata,
  name: coupon.name,
  percent_off: coupon.percentOff,
  redeem_by: null,
  times_redeemed: coupon.timesRedeemed,
  valid: coupon.maxRedemptions === null || coupon.timesRedeemed < coupon.maxRedemptions,
});

export const promotionCodeBody = (code: kept.PromotionCode): Body => ({
  id: code.id,
  object: 'promotion_code',
  active: code.active,
  code: code.code,
  created: code.created,
  customer: code.customer,
  customer_account: null,
  expires_at: code.expiresAt,
  livemode: false,
  max_redemptions: code.maxRedemptions,
  metadata: code.metadata,
  promotion: { coupon: code.coupon, type: 'coupon' },
  restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
  times_redeemed: code.timesRedeemed,
});

export const meterBody = (meter: kept.Meter): Body => ({
  id: meter.id,
  object: 'billing.meter',
  created: meter.created,
  customer_mapping: { event_payload_key: 'stripe_customer_id', type: 'by_id' },
  default_aggregation: { formula: meter.formula },
  display_name: meter.displayName,
  event_name: meter.eventName,
  event_time_window: null,
  livemode: false,
  status: meter.status,
  status_transitions: { deactivated_at: null },
  updated: meter.created,
  value_settings: { event_payload_key: 'value' },
});

export const portalBody = (world: World, portal: kept.PortalSession): Body => ({
  id: portal.id,
  object: 'billing_portal.session',
  configuration: 'bpc_sandbox',
  created: portal.created,
  customer: portal.customer,
  customer_account: null,
  flow: portal.flow && {
    after_completion: {
      hosted_confirmation: null,
      redirect: { return_url: portal.returnUrl },
      type: 'redirect',
    },
    subscription_cancel: null,
    subscription_update: null,
    subscription_update_confirm: null,
    type: portal.flow,
  },
  livemode: false,
  locale: null,
  on_behalf_of: null,
  return_url: portal.returnUrl,
  url: `${world.url}/stripe/portal/${portal.id}`,
});

export const paymentMethodBody = (world: World, method: kept.PaymentMethod): Body => ({
  id: method.id,
  object: 'payment_method',
  allow_redisplay: 'always',
  billing_details: { address: NO_ADDRESS, email: null, name: method.holder, phone: null, tax_id: null },
  card: { ...cardDetails(method), display_brand: brandOf(method.number), generated_from: null },
  created: method.created,
  customer: world.shelves.customers.find(method.customer)?.id ?? null,
  customer_account: null,
  livemode: false,
  metadata: {},
  type: 'card',
});

export const brandOf = (number: string): string =>
  number.startsWith('5') ? 'mastercard' : number.startsWith('3') ? 'amex' : 'visa';

export const cardDetails = (method: kept.PaymentMethod): Body => ({
  brand: brandOf(method.number),
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
  country: 'US',
  exp_month: method.expMonth,
  exp_year: method.expYear,
  fingerprint: `fp${method.number.slice(-8)}`,
  funding: 'credit',
  last4: method.number.slice(-4),
  networks: { available: [brandOf(method.number)], preferred: null },
  three_d_secure_usage: { supported: true },
  wallet: null,
});
