import { z } from 'zod';
import { meterBody } from '../wire/index.ts';
import { newId } from '../world/world.ts';
import { type Endpoint, endpoint, page, paging } from './endpoint.ts';
import { Refusal } from './refusal.ts';

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
