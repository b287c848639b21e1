import { z } from 'zod';
import { isChargeable } from '../money/amount.ts';
import { cardNamed } from '../money/cards.ts';
import { attempt, createIntent, saveCard } from '../money/payment.ts';
import { intentBody, paymentMethodBody } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import type { World } from '../world/world.ts';
import { type Endpoint, endpoint, flag, id, int, metadata, page, paging } from './endpoint.ts';
import { missing, Refusal } from './refusal.ts';

/** Cards without a page: what a program does with the named test cards. */
export const paymentMethodEndpoints: readonly Endpoint[] = [
  endpoint(
    'GET',
    '/v1/customers/:id/payment_methods',
    { ...paging, type: z.string().optional() },
    (world, input, of) =>
      page(
        `/v1/customers/${of}/payment_methods`,
        world.shelves.paymentMethods.list(({ customer }) => customer === of),
        input,
        (one) => paymentMethodBody(world, one),
      ),
  ),

  endpoint('GET', '/v1/payment_methods/:id', {}, (world, _input, of) =>
    paymentMethodBody(world, world.shelves.paymentMethods.get(of)),
  ),

  endpoint('POST', '/v1/payment_methods/:id/attach', { customer: id }, (world, input, of) => {
    const customer = world.shelves.customers.get(input.customer, 'customer');
    return paymentMethodBody(world, named(world, customer, of));
  }),

  endpoint(
    'POST',
    '/v1/payment_intents',
    {
      amount: int,
      currency: z.string().length(3),
      customer: id,
      payment_method: id,
      confirm: z.literal('true'),
      automatic_payment_methods: z
        .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
        .optional(),
      metadata,
    },
    (world, input) => {
      const customer = world.shelves.customers.get(input.customer, 'customer');
      if (input.amount < 1 || !isChargeable(input.amount, input.currency)) {
        throw new Refusal('Invalid amount.', { code: 'parameter_invalid_integer', param: 'amount' });
      }
      const { amount, currency } = input;
      const intent = createIntent(world, {
        customer: customer.id,
        amount,
        currency,
        metadata: input.metadata,
        description: null,
      });
      const method =
        world.shelves.paymentMethods.find(input.payment_method) ??
        named(world, customer, input.payment_method);
      if (attempt(world, intent, method, true) === 'failed') throw declined(world, intent);
      return intentBody(world, intent);
    },
  ),
];

function named(world: World, customer: kept.Customer, name: string): kept.PaymentMethod {
  const number = cardNamed(name);
  if (number === undefined) throw missing('PaymentMethod', name);
  return saveCard(world, customer, { number, expMonth: 12, expYear: 2034, holder: null });
}

const declined = (world: World, intent: kept.PaymentIntent): Refusal =>
  new Refusal(intent.error?.message ?? 'Your card was declined.', {
    status: 402,
    type: 'card_error',
    code: intent.error?.code ?? 'card_declined',
    declineCode: intent.error?.declineCode ?? null,
    more: { payment_intent: intentBody(world, intent) },
  });
