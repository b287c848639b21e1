import { type Connection, type Part, seconds } from './read.ts';
import { sdk } from './sdk.ts';

export const usage = ({ stripe }: Connection): Part<'reportUsage' | 'readUsageFailure'> => ({
  async reportUsage({ identifier, sending, customerId, eventName, quantity, at }) {
    try {
      await stripe.billing.meterEvents.create(
        {
          identifier,
          event_name: eventName,
          timestamp: seconds(at),
          payload: { stripe_customer_id: customerId, value: String(quantity) },
        },
        { idempotencyKey: `meter_event:${identifier}:${sending}` },
      );
      return 'reported';
    } catch (cause) {
      if (isDuplicate(cause)) return 'duplicate';
      throw cause;
    }
  },

  async readUsageFailure(eventId) {
    const event = await stripe.v2.core.events.retrieve(eventId);
    const isTold =
      event.type === 'v1.billing.meter.error_report_triggered' ||
      event.type === 'v1.billing.meter.no_meter_found';
    return isTold ? event.data.developer_message_summary : event.type;
  },
});

/** Stripe tells it by words and, lately, by a code. */
function isDuplicate(cause: unknown): boolean {
  const { errors } = sdk();
  if (!(cause instanceof errors.StripeError) || cause.statusCode !== 400) return false;
  return (
    cause.code === 'duplicate_meter_event' || /event already exists with identifier/i.test(cause.message)
  );
}
