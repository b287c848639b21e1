import { z } from 'zod';
import { isChargeable } from '../money/amount.ts';
import { priceBody, productBody } from '../wire/index.ts';
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
export const currency = z
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
