import { z } from 'zod';
import { DAY } from '../money/calendar.ts';
import { sayMeterError } from '../webhook/publish.ts';
import type { World } from '../world/world.ts';
import { newId } from '../world/world.ts';
import { type Endpoint, endpoint, id, int } from './endpoint.ts';
import { Refusal } from './refusal.ts';

const OLDEST = 35 * DAY;
const NEWEST = 5 * 60;

/** Taken in at once; whom it is for and how much is checked after, and told by a thin event. */
export const meterEventEndpoints: readonly Endpoint[] = [
  endpoint(
    'POST',
    '/v1/billing/meter_events',
    {
      event_name: z.string().min(1).max(100),
      payload: z.record(z.string(), z.string()),
      identifier: id.optional(),
      timestamp: int.optional(),
    },
    (world, { event_name, payload, identifier = newId('mev'), timestamp }) => {
      if (world.shelves.meterEvents.find(identifier)) {
        throw new Refusal(`An event already exists with identifier ${identifier}.`, {
          code: 'duplicate_meter_event',
        });
      }
      const customer = world.shelves.customers.find(payload.stripe_customer_id);
      const now = customer ? world.now(customer.id) : world.realNow();
      const at = timestamp ?? now;
      assertTimely(at, now);
      const error = errorOf(world, event_name, payload);
      if (error) {
        const [meter] = world.shelves.meters.list((one) => one.eventName === event_name);
        sayMeterError(world, meter ?? null, { ...error, identifier });
      } else {
        world.shelves.meterEvents.add({
          id: identifier,
          created: now,
          eventName: event_name,
          customer: customer?.id ?? '',
          value: Number(payload.value),
          timestamp: at,
        });
      }
      return {
        object: 'billing.meter_event',
        created: now,
        event_name,
        identifier,
        livemode: false,
        payload,
        timestamp: at,
      };
    },
  ),
];

function assertTimely(at: number, now: number): void {
  if (at < now - OLDEST) {
    throw new Refusal('The timestamp must be within the past 35 calendar days.', {
      code: 'timestamp_too_far_in_past',
      param: 'timestamp',
    });
  }
  if (at > now + NEWEST) {
    throw new Refusal('The timestamp must be at most 5 minutes in the future.', {
      code: 'timestamp_in_future',
      param: 'timestamp',
    });
  }
}

function errorOf(
  world: World,
  eventName: string,
  payload: Readonly<Record<string, string>>,
): { code: string; message: string } | null {
  const [meter] = world.shelves.meters.list((one) => one.eventName === eventName);
  if (!meter) return { code: 'no_meter', message: `No meter was found for ${eventName}.` };
  if (meter.status === 'inactive') return { code: 'archived_meter', message: 'The meter is archived.' };
  const customer = payload.stripe_customer_id;
  if (!customer) {
    return { code: 'meter_event_no_customer_defined', message: 'The payload names no customer.' };
  }
  if (!world.shelves.customers.find(customer)) {
    return { code: 'meter_event_customer_not_found', message: `No customer was found for ${customer}.` };
  }
  const isNumber = /^-?\d+(\.\d{1,12})?$/.test(payload.value ?? '');
  return isNumber ? null : { code: 'meter_event_invalid_value', message: 'The value is not a number.' };
}
