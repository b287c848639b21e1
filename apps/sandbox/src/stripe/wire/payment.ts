import { cardOf } from '../money/cards.ts';
import { discountOf } from '../money/discount.ts';
import { settledOf } from '../money/refund.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Body, list, NO_ADDRESS, NO_TAX } from './body.ts';
import { brandOf, cardDetails, priceBody } from './catalog.ts';

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

export const intentBody = (world: World, intent: kept.PaymentIntent): Body => ({
  id: intent.id,
  object: 'payment_intent',
  allowed_payment_method_types: null,
  amount: intent.amount,
  amount_capturable: 0,
  amount_details: { tip: {} },
  amount_received: intent.status === 'succeeded' ? intent.amount : 0,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  canceled_at: intent.canceledAt,
  cancellation_reason: null,
  capture_method: 'automatic_async',
  client_secret: `${intent.id}_secret_sandbox`,
  confirmation_method: 'automatic',
  created: intent.created,
  currency: intent.currency,
  customer: intent.customer,
  customer_account: null,
  description: intent.description,
  excluded_payment_method_types: null,
  last_payment_error: intent.error && errorBody(intent.error),
  latest_charge: intent.charge,
  livemode: false,
  managed_payments: null,
  metadata: intent.metadata,
  next_action:
    intent.status === 'requires_action'
      ? {
          redirect_to_url: { return_url: null, url: `${world.url}/stripe/challenge/${intent.id}` },
          type: 'redirect_to_url',
        }
      : null,
  on_behalf_of: null,
  payment_method: intent.paymentMethod,
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ['card'],
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: intent.invoice ? 'off_session' : null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  status: intent.status,
  transfer_data: null,
  transfer_group: null,
});

const errorBody = ({ code, declineCode, message }: kept.PaymentError): Body => ({
  type: 'card_error',
  code,
  ...(declineCode && { decline_code: declineCode }),
  message,
});

export function chargeBody(world: World, charge: kept.Charge): Body {
  const method = world.shelves.paymentMethods.get(charge.paymentMethod);
  const { failure } = charge;
  const refunded = settledOf(world, charge.id);
  const card = {
    ...cardDetails(method),
    amount_authorized: charge.amount,
    installments: null,
    mandate: null,
    network: brandOf(method.number),
    three_d_secure: null,
  };
  return {
    ...CHARGE_CONSTANTS,
    id: charge.id,
    amount: charge.amount,
    amount_captured: failure ? 0 : charge.amount,
    amount_refunded: refunded,
    balance_transaction: failure ? null : `txn_${charge.id.slice(3)}`,
    billing_details: { address: NO_ADDRESS, email: null, name: method.holder, phone: null, tax_id: null },
    captured: !failure,
    created: charge.created,
    currency: charge.currency,
    customer: charge.customer,
    description: charge.description,
    disputed: charge.disputed,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    metadata: charge.metadata,
    outcome: outcomeBody(failure),
    paid: !failure,
    payment_intent: charge.paymentIntent,
    payment_method: charge.paymentMethod,
    payment_method_details: { card, type: 'card' },
    receipt_number: charge.receiptNumber,
    receipt_url: failure ? null : `${world.url}/stripe/receipts/${charge.id}`,
    refunded: !failure && refunded === charge.amount,
    status: failure ? 'failed' : 'succeeded',
  };
}

const outcomeBody = (failure: kept.PaymentError | null): Body => ({
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: failure ? 'declined_by_network' : 'approved_by_network',
  reason: failure ? (failure.declineCode ?? failure.code) : null,
  risk_level: 'normal',
  seller_message: failure ? 'The bank did not return any further details.' : 'Payment complete.',
  type: failure ? 'issuer_declined' : 'authorized',
});

const CHARGE_CONSTANTS = {
  object: 'charge',
  application: null,
  application_fee: null,
  application_fee_amount: null,
  calculated_statement_descriptor: 'ATRIUM SANDBOX',
  failure_balance_transaction: null,
  fraud_details: {},
  livemode: false,
  on_behalf_of: null,
  radar_options: {},
  receipt_email: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
};

export const refundBody = (refund: kept.Refund): Body => ({
  id: refund.id,
  object: 'refund',
  amount: refund.amount,
  balance_transaction: `txn_${refund.id.slice(3)}`,
  charge: refund.charge,
  created: refund.created,
  currency: refund.currency,
  customer: null,
  customer_account: null,
  destination_details: { card: { type: 'refund' }, type: 'card' },
  ...(refund.failureReason && { failure_reason: refund.failureReason }),
  metadata: refund.metadata,
  payment_intent: refund.paymentIntent,
  payment_method: null,
  reason: refund.reason,
  receipt_number: null,
  source_transfer_reversal: null,
  status: refund.status,
  transfer_reversal: null,
});

export function disputeBody(world: World, dispute: kept.Dispute): Body {
  const charge = world.shelves.charges.get(dispute.charge);
  const number = world.shelves.paymentMethods.get(charge.paymentMethod).number;
  return {
    id: dispute.id,
    object: 'dispute',
    amount: dispute.amount,
    balance_transactions: [],
    charge: dispute.charge,
    created: dispute.created,
    currency: dispute.currency,
    enhanced_eligibility_types: [],
    evidence: {},
    evidence_details: {
      due_by: dispute.dueBy,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: dispute.paymentIntent,
    payment_method_details: {
      card: { brand: brandOf(number), case_type: 'chargeback', network_reason_code: '10.4' },
      type: 'card',
    },
    reason: cardOf(number)?.disputed ? 'fraudulent' : dispute.reason,
    status: dispute.status,
  };
}

export const invoicePaymentsUrl = (invoice: kept.Invoice): string =>
  `/v1/invoice_payments?invoice=${invoice.id}`;

export const invoicePaymentBody = (world: World, invoice: kept.Invoice): Body[] => {
  const intent = world.shelves.paymentIntents.find(invoice.paymentIntent);
  if (!intent || !invoice.payment) return [];
  const isPaid = intent.status === 'succeeded';
  return [
    {
      id: invoice.payment,
      object: 'invoice_payment',
      amount_paid: isPaid ? intent.amount : null,
      amount_requested: intent.amount,
      created: intent.created,
      currency: intent.currency,
      invoice: invoice.id,
      is_default: true,
      livemode: false,
      payment: { payment_intent: intent.id, type: 'payment_intent' },
      status: isPaid ? 'paid' : intent.status === 'canceled' ? 'canceled' : 'open',
      status_transitions: { canceled_at: intent.canceledAt, paid_at: isPaid ? invoice.paidAt : null },
    },
  ];
};

export const paymentsList = (world: World, invoice: kept.Invoice): Body =>
  list(invoicePaymentsUrl(invoice), invoicePaymentBody(world, invoice));
