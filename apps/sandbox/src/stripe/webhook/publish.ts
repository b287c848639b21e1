import * as wire from '../wire/index.ts';
import { invoicePaymentBody } from '../wire/payment.ts';
import type * as kept from '../world/kept.ts';
import { newId, type World } from '../world/world.ts';

/** Pinned like the account's endpoint would be. */
export const API_VERSION = '2026-10-28.endive';

/** States that something happened, with the object as it is now. */
export function publish(world: World, type: string, object: Record<string, unknown>): void {
  const id = newId('evt');
  const created = world.realNow();
  const body = {
    id,
    object: 'event',
    api_version: API_VERSION,
    created,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
  };
  world.publish({ id, created, type, body });
}

export const say = {
  session: (world: World, type: string, it: kept.Session) =>
    publish(world, type, wire.sessionBody(world, it)),
  intent: (world: World, type: string, it: kept.PaymentIntent) =>
    publish(world, type, wire.intentBody(world, it)),
  charge: (world: World, type: string, it: kept.Charge) => publish(world, type, wire.chargeBody(world, it)),
  refund: (world: World, type: string, it: kept.Refund) => publish(world, type, wire.refundBody(it)),
  dispute: (world: World, type: string, it: kept.Dispute) =>
    publish(world, type, wire.disputeBody(world, it)),
  subscription: (world: World, type: string, it: kept.Subscription) =>
    publish(world, type, wire.subscriptionBody(world, it)),
  schedule: (world: World, type: string, it: kept.Schedule) =>
    publish(world, type, wire.scheduleBody(world, it)),
  invoice: (world: World, type: string, it: kept.Invoice) =>
    publish(world, type, wire.invoiceBody(world, it)),
  invoicePayment: (world: World, type: string, it: kept.Invoice) => {
    for (const body of invoicePaymentBody(world, it)) publish(world, type, body);
  },
  customer: (world: World, type: string, it: kept.Customer) =>
    publish(world, type, wire.customerBody(world, it)),
};

/** A thin event: only what it is about; the rest is fetched from /v2/core/events. */
export function sayMeterError(
  world: World,
  meter: kept.Meter | null,
  error: { code: string; message: string; identifier: string },
): void {
  const id = newId('evt_test');
  const created = world.realNow();
  const type = meter ? 'v1.billing.meter.error_report_triggered' : 'v1.billing.meter.no_meter_found';
  const iso = new Date(created * 1000).toISOString();
  const sample = { error_message: error.message, request: { identifier: error.identifier } };
  const reason = {
    error_count: 1,
    error_types: [{ code: error.code, error_count: 1, sample_errors: [sample] }],
  };
  const body = {
    id,
    object: 'v2.core.event',
    context: null,
    created: iso,
    livemode: false,
    reason: null,
    type,
    ...(meter && {
      related_object: { id: meter.id, type: 'billing.meter', url: `/v1/billing/meters/${meter.id}` },
    }),
  };
  const data = {
    developer_message_summary: `There is 1 invalid event: ${error.message}`,
    reason,
    validation_start: iso,
    validation_end: iso,
  };
  world.publish({ id, created, type, body, data });
}
