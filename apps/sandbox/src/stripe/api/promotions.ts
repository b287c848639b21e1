import { z } from 'zod';
import { couponBody, promotionCodeBody } from '../wire/index.ts';
import { newId } from '../world/world.ts';
import { currency } from './catalog.ts';
import { type Endpoint, endpoint, id, int, metadata, page, paging } from './endpoint.ts';
import { Refusal } from './refusal.ts';

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
