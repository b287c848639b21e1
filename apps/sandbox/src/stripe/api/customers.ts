import { z } from 'zod';
import { advance } from '../money/due.ts';
import { say } from '../webhook/publish.ts';
import { clockBody, customerBody, portalBody } from '../wire/index.ts';
import { MAIN_CLOCK, newId } from '../world/world.ts';
import { changedMetadata, type Endpoint, endpoint, id, int, metadata, page, paging } from './endpoint.ts';
import { Refusal } from './refusal.ts';

const details = {
  email: z.string().max(512).optional(),
  name: z.string().max(256).optional(),
  description: z.string().optional(),
};

const changes = {
  ...details,
  metadata: changedMetadata,
  invoice_settings: z.strictObject({ default_payment_method: id }).optional(),
};

export const customerEndpoints: readonly Endpoint[] = [
  endpoint('POST', '/v1/customers', { ...details, metadata, test_clock: id.optional() }, (world, input) => {
    const clock = world.shelves.clocks.get(input.test_clock ?? MAIN_CLOCK, 'test_clock').id;
    const customer = world.shelves.customers.add({
      id: newId('cus', 14),
      created: world.clockNow(clock),
      clock,
      email: input.email ?? null,
      name: input.name ?? null,
      metadata: input.metadata,
      paymentMethod: null,
      balance: 0,
      currency: null,
      deleted: false,
    });
    say.customer(world, 'customer.created', customer);
    return customerBody(world, customer);
  }),

  endpoint('GET', '/v1/customers', { ...paging, email: z.string().optional() }, (world, input) =>
    page(
      '/v1/customers',
      world.shelves.customers.list((one) => !one.deleted && (!input.email || one.email === input.email)),
      input,
      (one) => customerBody(world, one),
    ),
  ),

  endpoint('GET', '/v1/customers/:id', {}, (world, _input, of) =>
    customerBody(world, world.shelves.customers.get(of)),
  ),

  endpoint('POST', '/v1/customers/:id', changes, (world, input, of) => {
    const customer = world.shelves.customers.get(of);
    const method = input.invoice_settings?.default_payment_method;
    if (method) customer.paymentMethod = world.shelves.paymentMethods.get(method, 'invoice_settings').id;
    customer.email = input.email ?? customer.email;
    customer.name = input.name ?? customer.name;
    customer.metadata = { ...customer.metadata, ...input.metadata };
    say.customer(world, 'customer.updated', customer);
    return customerBody(world, customer);
  }),
];

const redirect = z.strictObject({ return_url: z.url() });

export const portalEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/billing_portal/sessions',
    {
      customer: id,
      return_url: z.url(),
      flow_data: z
        .strictObject({
          type: z.literal('payment_method_update'),
          after_completion: z.strictObject({ type: z.literal('redirect'), redirect }).optional(),
        })
        .optional(),
    },
    (world, input) => {
      const portal = world.shelves.portals.add({
        id: newId('bps'),
        created: world.realNow(),
        customer: world.shelves.customers.get(input.customer, 'customer').id,
        returnUrl: input.return_url,
        flow: input.flow_data?.type ?? null,
      });
      return portalBody(world, portal);
    },
  ),
];

export const clockEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/test_helpers/test_clocks',
    { frozen_time: int, name: z.string().optional() },
    (world, input) => {
      const clock = world.shelves.clocks.add({
        id: newId('clock'),
        created: world.realNow(),
        name: input.name ?? null,
        offset: input.frozen_time - world.realNow(),
      });
      return clockBody(world, clock);
    },
  ),

  endpoint('GET', '/v1/test_helpers/test_clocks/:id', {}, (world, _input, of) =>
    clockBody(world, world.shelves.clocks.get(of)),
  ),

  endpoint('POST', '/v1/test_helpers/test_clocks/:id/advance', { frozen_time: int }, (world, input, of) => {
    const clock = world.shelves.clocks.get(of);
    if (input.frozen_time < world.clockNow(clock.id)) {
      throw new Refusal('The frozen_time must be later than the present frozen_time.', {
        param: 'frozen_time',
      });
    }
    advance(world, clock.id, input.frozen_time);
    return clockBody(world, clock);
  }),
];
