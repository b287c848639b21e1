import type { NewPrice } from '@atrium/core/kernel';
import type Stripe from 'stripe';
import type { Connection, Part } from './read.ts';

/** Customers, and what can be bought. */
export const catalog = ({
  stripe,
}: Connection): Part<
  'createCustomer' | 'updateCustomer' | 'createProduct' | 'createPrice' | 'ensureMeter'
> => ({
  async createCustomer(key, { email, name, metadata }) {
    const { id } = await stripe.customers.create({ email, name, metadata }, { idempotencyKey: key });
    return { customerId: id };
  },

  async updateCustomer(customerId, { email, name }) {
    await stripe.customers.update(customerId, { email, name });
  },

  async createProduct(key, { name }) {
    const { id } = await stripe.products.create({ name }, { idempotencyKey: key });
    return { productId: id };
  },

  async createPrice(key, price) {
    const { id } = await stripe.prices.create(
      {
        product: price.productId,
        currency: price.currency.toLowerCase(),
        unit_amount: price.amountMinor,
        metadata: price.metadata,
        ...recurring(price),
      },
      { idempotencyKey: key },
    );
    return { priceId: id };
  },

  async ensureMeter(key, { eventName, displayName }) {
    for await (const meter of stripe.billing.meters.list({ status: 'active', limit: 100 })) {
      if (meter.event_name === eventName) return { meterId: meter.id };
    }
    const { id } = await stripe.billing.meters.create(
      {
        event_name: eventName,
        display_name: displayName,
        default_aggregation: { formula: 'sum' },
        customer_mapping: { type: 'by_id', event_payload_key: 'stripe_customer_id' },
        value_settings: { event_payload_key: 'value' },
      },
      { idempotencyKey: key },
    );
    return { meterId: id };
  },
});

function recurring(price: NewPrice): { recurring?: Stripe.PriceCreateParams.Recurring } {
  if (price.kind === 'one_time') return {};
  const interval = price.interval ?? 'month';
  return price.kind === 'recurring'
    ? { recurring: { interval } }
    : { recurring: { interval, usage_type: 'metered', ...(price.meterId && { meter: price.meterId }) } };
}
