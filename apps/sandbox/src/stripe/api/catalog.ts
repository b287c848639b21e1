import { z } from 'zod';
import { isChargeable } from '../money/amount.ts';
import { couponBody, meterBody, priceBody, productBody, promotionCodeBody } from '../wire/index.ts';
import { newId } from '../world/world.ts';
import {
  changedMetadata,
  type Endpoint,
  endpoint,
  flag,
  id,
  int,
  metadata,
  page,
  paging,
} from './endpoint.ts';
import { Refusal } from './refusal.ts';

const interval = z.enum(['day', 'week', 'month', 'year']);
const currency = z
  .string()
  .regex(/^[a-z]{3}$/, 'must be three small letters')
  .refine(
    (code) => Intl.supportedValuesOf('currency').includes(code.toUpperCase()),
    'is not a known currency',
  );

export const productEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/products',
    { name: z.string().min(1), description: z.string().optional(), metadata },
    (world, input) =>
      productBody(
        world.shelves.products.add({
          id: newId('prod', 14),
          created: world.realNow(),
          name: input.name,
          description: input.description ?? null,
          active: true,
          metadata: input.metadata,
        }),
      ),
  ),
  endpoint('GET', '/v1/products', paging, (world, input) =>
    page('/v1/products', world.shelves.products.list(), input, productBody),
  ),
  endpoint('GET', '/v1/products/:id', {}, (world, _input, of) => productBody(world.shelves.products.get(of))),
];

const recurring = z.strictObject({
  interval,
  interval_count: int.default(1),
  usage_type: z.enum(['licensed', 'metered']).default('licensed'),
  meter: id.optional(),
});

export const priceEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/prices',
    { product: id, currency, unit_amount: int, recurring: recurring.optional(), metadata },
    (world, input) => {
      if (input.unit_amount < 0 || !isChargeable(input.unit_amount, input.currency)) {
        throw new Refusal(
          'Invalid unit_amount: must not be negative, and in currencies with three decimals a multiple of 10.',
          { code: 'parameter_invalid_integer', param: 'unit_amount' },
        );
      }
      const meter = world.shelves.meters.find(input.recurring?.meter);
      if (input.recurring?.usage_type === 'metered' && !meter) {
        throw new Refusal('A metered price needs a meter.', {
          code: 'parameter_missing',
          param: 'recurring[meter]',
        });
      }
      return priceBody(
        world.shelves.prices.add({
          id: newId('price'),
          created: world.realNow(),
          product: world.shelves.products.get(input.product, 'product').id,
          currency: input.currency,
          unitAmount: input.unit_amount,
          recurring: input.recurring
            ? {
                interval: input.recurring.interval,
                intervalCount: input.recurring.interval_count,
                usageType: input.recurring.usage_type,
                meter: meter?.id ?? null,
              }
            : null,
          active: true,
          metadata: input.metadata,
        }),
      );
    },
  ),
  endpoint('GET', '/v1/prices', { ...paging, product: id.optional() }, (world, input) =>
    page(
      '/v1/prices',
      world.shelves.prices.list((one) => !input.product || one.product === input.product),
      input,
      priceBody,
    ),
  ),
  endpoint('GET', '/v1/prices/:id', {}, (world, _input, of) => priceBody(world.shelves.prices.get(of))),
  endpoint(
    'POST',
    '/v1/prices/:id',
    { active: flag.optional(), metadata: changedMetadata },
    (world, input, of) => {
      const price = world.shelves.prices.get(of);
      price.active = input.active ?? price.active;
      price.metadata = { ...price.metadata, ...input.metadata };
      return priceBody(price);
    },
  ),
];

const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/)
  .transform(Number)
  .refine((n) => n > 0 && n <= 100, 'must be above 0 and at most 100');

export const promotionEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/coupons',
    {
      id: id.optional(),
      name: z.string().max(40).optional(),
      percent_off: percent.optional(),
      amount_off: int.optional(),
      currency: currency.optional(),
      duration: z.enum(['once', 'repeating', 'forever']).default('once'),
      duration_in_months: int.optional(),
      max_redemptions: int.optional(),
      metadata,
    },
    (world, input) => {
      if ((input.percent_off === undefined) === (input.amount_off === undefined)) {
        throw new Refusal('You must pass either percent_off or amount_off.', { code: 'parameter_missing' });
      }
      return couponBody(
        world.shelves.coupons.add({
          id: input.id ?? newId('', 8).slice(1),
          created: world.realNow(),
          name: input.name ?? null,
          percentOff: input.percent_off ?? null,
          amountOff: input.amount_off ?? null,
          currency: input.currency ?? null,
          duration: input.duration,
          durationInMonths: input.duration_in_months ?? null,
          maxRedemptions: input.max_redemptions ?? null,
          timesRedeemed: 0,
          metadata: input.metadata,
        }),
      );
    },
  ),
  endpoint('GET', '/v1/coupons/:id', {}, (world, _input, of) => couponBody(world.shelves.coupons.get(of))),
  endpoint(
    'POST',
    '/v1/promotion_codes',
    {
      promotion: z.strictObject({ type: z.literal('coupon'), coupon: id }),
      code: z.string().min(1).max(500).optional(),
      customer: id.optional(),
      expires_at: int.optional(),
      max_redemptions: int.optional(),
      metadata,
    },
    (world, input) =>
      promotionCodeBody(
        world.shelves.promotionCodes.add({
          id: newId('promo'),
          created: world.realNow(),
          code: input.code ?? newId('', 8).slice(1).toUpperCase(),
          coupon: world.shelves.coupons.get(input.promotion.coupon, 'promotion[coupon]').id,
          customer: input.customer ?? null,
          expiresAt: input.expires_at ?? null,
          maxRedemptions: input.max_redemptions ?? null,
          active: true,
          timesRedeemed: 0,
          metadata: input.metadata,
        }),
      ),
  ),
  endpoint('GET', '/v1/promotion_codes', { ...paging, code: z.string().optional() }, (world, input) =>
    page(
      '/v1/promotion_codes',
      world.shelves.promotionCodes.list((one) => !input.code || one.code === input.code),
      input,
      promotionCodeBody,
    ),
  ),
  endpoint('GET', '/v1/promotion_codes/:id', {}, (world, _input, of) =>
    promotionCodeBody(world.shelves.promotionCodes.get(of)),
  ),
];

export const meterEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/billing/meters',
    {
      display_name: z.string().min(1),
      event_name: z.string().min(1).max(100),
      default_aggregation: z.strictObject({ formula: z.enum(['sum', 'count', 'last']) }),
      customer_mapping: z
        .strictObject({ type: z.literal('by_id'), event_payload_key: z.literal('stripe_customer_id') })
        .optional(),
      value_settings: z.strictObject({ event_payload_key: z.literal('value') }).optional(),
    },
    (world, input) => {
      const [known] = world.shelves.meters.list(
        (one) => one.status === 'active' && one.eventName === input.event_name,
      );
      if (known) {
        throw new Refusal(`A meter with event name ${input.event_name} already exists.`, {
          code: 'resource_already_exists',
          param: 'event_name',
        });
      }
      return meterBody(
        world.shelves.meters.add({
          id: newId('mtr_test'),
          created: world.realNow(),
          eventName: input.event_name,
          displayName: input.display_name,
          formula: input.default_aggregation.formula,
          status: 'active',
        }),
      );
    },
  ),
  endpoint(
    'GET',
    '/v1/billing/meters',
    { ...paging, status: z.enum(['active', 'inactive']).optional() },
    (world, input) =>
      page(
        '/v1/billing/meters',
        world.shelves.meters.list((one) => !input.status || one.status === input.status),
        input,
        meterBody,
      ),
  ),
  endpoint('GET', '/v1/billing/meters/:id', {}, (world, _input, of) =>
    meterBody(world.shelves.meters.get(of)),
  ),
];
