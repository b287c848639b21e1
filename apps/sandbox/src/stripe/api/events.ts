import { z } from 'zod';
import { type Endpoint, endpoint, page, paging } from './endpoint.ts';
import { missing } from './refusal.ts';

const isThin = (body: Readonly<Record<string, unknown>>): boolean => body.object === 'v2.core.event';

export const eventEndpoints: readonly Endpoint[] = [
  endpoint('GET', '/v1/events', { ...paging, type: z.string().optional() }, (world, given) =>
    page(
      '/v1/events',
      world.shelves.events.list((one) => !isThin(one.body) && (!given.type || one.type === given.type)),
      given,
      ({ body }) => ({ ...body }),
    ),
  ),
  endpoint('GET', '/v1/events/:id', {}, (world, _input, of) => {
    const { body } = world.shelves.events.get(of);
    if (isThin(body)) throw missing('event', of);
    return { ...body };
  }),
  endpoint('GET', '/v2/core/events/:id', {}, (world, _input, of) => {
    const { body, data } = world.shelves.events.get(of);
    return { ...body, ...(data && { data }) };
  }),
];
