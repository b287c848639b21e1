import { discountOf } from '../money/discount.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Body, NO_ADDRESS, NO_TAX } from './body.ts';
import { priceBody } from './index.ts';

export function sessionBody(world: World, session: kept.Session): Body {
  const { subtotal, discount, total } = discountOf(world, session);
  const customer = world.shelves.customers.get(session.customer);
  const isOpen = session.status === 'open';
  return {
    ...SESSION_CONSTANTS,
    id: session.id,
    allow_promotion_codes: session.allowPromotionCodes,
    amount_subtotal: subtotal,
    amount_total: total,
    cancel_url: session.cancelUrl,
    client_reference_id: session.clientReferenceId,
    created: session.created,
    currency: session.currency,
    customer: session.customer,
    customer_details: {
      address: NO_ADDRESS,
      business_name: null,
      email: customer.email,
      individual_name: null,
      name: customer.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
    discounts: session.discount
      ? [{ coupon: session.discount.coupon, promotion_code: session.discount.promotionCode }]
      : [],
    expires_at: session.expiresAt,
    invoice: session.invoice,
    metadata: session.metadata,
    mode: session.mode,
    payment_intent: session.paymentIntent,
    payment_method_collection: session.mode === 'subscription' ? 'always' : 'if_required',
    payment_status: session.paymentStatus,
    status: session.status,
    subscription: session.subscription,
    success_url: session.successUrl,
    total_details: { amount_discount: discount, amount_shipping: 0, amount_tax: 0 },
    url: isOpen ? `${world.url}/stripe/checkout/${session.id}` : null,
  };
}

const SESSION_CONSTANTS = {
  object: 'checkout.session',
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allowed_payment_method_types: null,
  automatic_tax: NO_TAX,
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer_account: null,
  customer_creation: null,
  customer_email: null,
  integration_identifier: null,
  invoice_creation: null,
  livemode: false,
  locale: null,
  managed_payments: null,
  origin_context: null,
  payment_link: null,
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ['card'],
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  submit_type: null,
  ui_mode: 'hosted_page',
  wallet_options: null,
};

export function lineItemBody(world: World, session: kept.Session, line: kept.Session['lines'][number]): Body {
  const price = world.shelves.prices.get(line.price);
  const amount = session.trialEnd || line.quantity === null ? 0 : price.unitAmount * line.quantity;
  return {
    id: line.id,
    object: 'item',
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: price.currency,
    description: world.shelves.products.get(price.product).name,
    price: priceBody(price),
    quantity: line.quantity,
  };
}
