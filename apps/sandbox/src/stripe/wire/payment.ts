import { settledOf } from '../money/refund.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Body, list, NO_ADDRESS } from './body.ts';
import { brandOf, cardDetails } from './index.ts';

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
