import { z } from 'zod';
import { createRefund } from '../money/refund.ts';
import { chargeBody, disputeBody, intentBody, invoicePaymentBody, list, refundBody } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Endpoint, endpoint, id, int, metadata, page, paging } from './endpoint.ts';
import { Refusal } from './refusal.ts';

const ofPayment = { charge: id.optional(), payment_intent: id.optional() };

const matches =
  (given: { charge?: string | undefined; payment_intent?: string | undefined }) =>
  (one: { charge: string; paymentIntent: string }): boolean =>
    (!given.charge || one.charge === given.charge) &&
    (!given.payment_intent || one.paymentIntent === given.payment_intent);

export const paymentEndpoints: readonly Endpoint[] = [
  endpoint('GET', '/v1/payment_intents', { ...paging, customer: id.optional() }, (world, given) =>
    page(
      '/v1/payment_intents',
      world.shelves.paymentIntents.list((one) => !given.customer || one.customer === given.customer),
      given,
      (one) => intentBody(world, one),
    ),
  ),
  endpoint('GET', '/v1/payment_intents/:id', {}, (world, _input, of) =>
    intentBody(world, world.shelves.paymentIntents.get(of)),
  ),
  endpoint(
    'GET',
    '/v1/charges',
    { ...paging, customer: id.optional(), payment_intent: id.optional() },
    (world, given) =>
      page(
        '/v1/charges',
        world.shelves.charges.list(
          (one) =>
            (!given.customer || one.customer === given.customer) &&
            (!given.payment_intent || one.paymentIntent === given.payment_intent),
        ),
        given,
        (one) => chargeBody(world, one),
      ),
  ),
  endpoint('GET', '/v1/charges/:id', {}, (world, _input, of) =>
    chargeBody(world, world.shelves.charges.get(of)),
  ),
  endpoint('GET', '/v1/disputes', { ...paging, ...ofPayment }, (world, given) =>
    page('/v1/disputes', world.shelves.disputes.list(matches(given)), given, (one) =>
      disputeBody(world, one),
    ),
  ),
  endpoint('GET', '/v1/disputes/:id', {}, (world, _input, of) =>
    disputeBody(world, world.shelves.disputes.get(of)),
  ),
  endpoint('GET', '/v1/invoice_payments', { ...paging, invoice: id }, (world, given) =>
    list(
      `/v1/invoice_payments?invoice=${given.invoice}`,
      invoicePaymentBody(world, world.shelves.invoices.get(given.invoice, 'invoice')),
    ),
  ),
];

export const refundEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/refunds',
    {
      ...ofPayment,
      amount: int.optional(),
      reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
      metadata,
    },
    (world, given) =>
      refundBody(
        createRefund(world, {
          charge: chargeFor(world, given),
          amount: given.amount,
          reason: given.reason ?? null,
          metadata: given.metadata,
        }),
      ),
  ),
  endpoint('GET', '/v1/refunds', { ...paging, ...ofPayment }, (world, given) =>
    page('/v1/refunds', world.shelves.refunds.list(matches(given)), given, refundBody),
  ),
  endpoint('GET', '/v1/refunds/:id', {}, (world, _input, of) => refundBody(world.shelves.refunds.get(of))),
];

function chargeFor(
  world: World,
  given: { charge?: string | undefined; payment_intent?: string | undefined },
): kept.Charge {
  if (given.charge) return world.shelves.charges.get(given.charge, 'charge');
  if (!given.payment_intent) {
    throw new Refusal(
      'One of the following params should be provided for this request: payment_intent or charge.',
      {
        code: 'parameter_missing',
      },
    );
  }
  const intent = world.shelves.paymentIntents.get(given.payment_intent, 'payment_intent');
  const charge = world.shelves.charges.find(intent.charge);
  if (!charge || charge.failure) {
    throw new Refusal(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      code: 'payment_intent_unexpected_state',
      param: 'payment_intent',
    });
  }
  return charge;
}
