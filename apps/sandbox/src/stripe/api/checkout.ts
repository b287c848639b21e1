import { z } from 'zod';
import { DAY } from '../money/calendar.ts';
import { quantityOf } from '../money/change.ts';
import { expireSession } from '../money/due.ts';
import { lineItemBody, list, sessionBody } from '../wire/index.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';
import { type Endpoint, endpoint, flag, id, int, metadata, page, paging } from './endpoint.ts';
import { Refusal } from './refusal.ts';

const missingMethod = z.strictObject({
  end_behavior: z.strictObject({ missing_payment_method: z.enum(['cancel', 'create_invoice', 'pause']) }),
});

const input = {
  mode: z.enum(['payment', 'subscription']),
  customer: id,
  line_items: z.array(z.strictObject({ price: id, quantity: int.optional() })).min(1),
  allow_promotion_codes: flag.default(false),
  client_reference_id: z.string().max(200).optional(),
  success_url: z.string().regex(/^https?:\/\//, 'must be an address'),
  cancel_url: z
    .string()
    .regex(/^https?:\/\//, 'must be an address')
    .optional(),
  expires_at: int.optional(),
  metadata,
  payment_intent_data: z.strictObject({ metadata }).optional(),
  subscription_data: z
    .strictObject({ metadata, trial_end: int.optional(), trial_settings: missingMethod.optional() })
    .optional(),
};
type Input = z.output<z.ZodObject<typeof input>>;

const SHORTEST = 30 * 60;
const SHORTEST_TRIAL = 2 * DAY;

export const checkoutEndpoints: readonly Endpoint[] = [
  endpoint('POST', '/v1/checkout/sessions', input, (world, given) =>
    sessionBody(world, world.shelves.sessions.add(opened(world, given))),
  ),

  endpoint('GET', '/v1/checkout/sessions', { ...paging, customer: id.optional() }, (world, given) =>
    page(
      '/v1/checkout/sessions',
      world.shelves.sessions.list((one) => !given.customer || one.customer === given.customer),
      given,
      (one) => sessionBody(world, one),
    ),
  ),

  endpoint('GET', '/v1/checkout/sessions/:id', {}, (world, _input, of) =>
    sessionBody(world, world.shelves.sessions.get(of)),
  ),

  endpoint('GET', '/v1/checkout/sessions/:id/line_items', paging, (world, _input, of) => {
    const session = world.shelves.sessions.get(of);
    return list(
      `/v1/checkout/sessions/${of}/line_items`,
      session.lines.map((line) => lineItemBody(world, session, line)),
    );
  }),

  endpoint('POST', '/v1/checkout/sessions/:id/expire', {}, (world, _input, of) => {
    const session = world.shelves.sessions.get(of);
    if (session.status !== 'open') {
      throw new Refusal(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
      );
    }
    expireSession(world, session);
    return sessionBody(world, session);
  }),
];

function opened(world: World, given: Input): kept.Session {
  const now = world.realNow();
  const customer = world.shelves.customers.get(given.customer, 'customer');
  const currency = currencyOf(world, given);
  const expiresAt = given.expires_at ?? now + DAY;
  if (expiresAt < now + SHORTEST - 60 || expiresAt > now + DAY + 60) {
    throw new Refusal(
      'The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    );
  }
  const trialEnd = given.subscription_data?.trial_end ?? null;
  if (trialEnd !== null && trialEnd < world.now(customer.id) + SHORTEST_TRIAL) {
    throw new Refusal('The `trial_end` date has to be at least 2 days in the future.', {
      param: 'subscription_data[trial_end]',
    });
  }
  return {
    id: newId('cs_test', 58),
    created: now,
    mode: given.mode,
    customer: customer.id,
    lines: given.line_items.map(({ price, quantity }) => ({
      id: newId('li'),
      price,
      quantity: quantityOf(world, price, quantity),
    })),
    currency,
    metadata: given.metadata,
    paymentMetadata: (given.payment_intent_data ?? given.subscription_data)?.metadata ?? {},
    clientReferenceId: given.client_reference_id ?? null,
    successUrl: given.success_url,
    cancelUrl: given.cancel_url ?? null,
    expiresAt,
    allowPromotionCodes: given.allow_promotion_codes,
    trialEnd,
    missingPaymentMethod:
      given.subscription_data?.trial_settings?.end_behavior.missing_payment_method ?? 'create_invoice',
    discount: null,
    pendingMethod: null,
    status: 'open',
    paymentStatus: 'unpaid',
    paymentIntent: null,
    subscription: null,
    invoice: null,
  };
}

function currencyOf(world: World, given: Input): string {
  const prices = given.line_items.map(({ price }, i) =>
    world.shelves.prices.get(price, `line_items[${i}][price]`),
  );
  const [first] = prices;
  const inactive = prices.find(({ active }) => !active);
  if (inactive) throw new Refusal(`The price ${inactive.id} is inactive.`, { param: 'line_items[0][price]' });
  if (prices.some(({ currency }) => currency !== first?.currency)) {
    throw new Refusal('All prices of a Checkout Session must have the same currency.', {
      param: 'line_items',
    });
  }
  const isRecurring = prices.some(({ recurring }) => recurring !== null);
  if (given.mode === 'payment' && isRecurring) {
    throw new Refusal(
      'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
      { param: 'line_items' },
    );
  }
  if (given.mode === 'subscription' && !isRecurring) {
    throw new Refusal('You must provide at least one recurring price in `subscription` mode.', {
      param: 'line_items',
    });
  }
  return first?.currency ?? 'usd';
}
