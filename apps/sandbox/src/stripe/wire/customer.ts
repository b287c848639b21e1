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
