import { createHmac } from 'node:crypto';
import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import { createStripePayments } from './index.ts';

const now = new Date('2026-11-20T10:00:00Z');
const seconds = Math.floor(now.getTime() / 1000);
const payments = createStripePayments({
  secretKey: 'sk_test_x',
  webhookSecrets: ['whsec_new', 'whsec_old'],
  baseUrl: null,
});

const event = (object: Record<string, unknown>, type = 'charge.refunded') =>
  JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type,
    created: seconds,
    livemode: false,
    data: { object },
  });
const payload = event({ object: 'charge', id: 'ch_1', payment_intent: 'pi_1', customer: 'cus_1' });

const signed = (body: string, secret = 'whsec_new', timestamp = seconds) =>
  Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
const verify = (body: string, header: string | null) =>
  payments.verifyWebhook(Buffer.from(body), header, now);
const subjectOf = (object: Record<string, unknown>) => {
  const body = event(object);
  return verify(body, signed(body)).subject;
};

describe('a signature', () => {
  it('is the published one for the known secret, time and body', () => {
    const hex = createHmac('sha256', 'whsec_test').update('1700000000.{"id":"evt_1"}').digest('hex');
    expect(hex).toBe('c89214b5b5da833daed6f0b8c5bb6bd58cea9022bd80ccc78230f3942d632925');
    expect(signed('{"id":"evt_1"}', 'whsec_test', 1_700_000_000)).toBe(`t=1700000000,v1=${hex}`);
    const known = createStripePayments({
      secretKey: 'sk_test_x',
      webhookSecrets: ['whsec_test'],
      baseUrl: null,
    });
    const at = new Date(1_700_000_000_000);
    expect(() => known.verifyWebhook(Buffer.from('{"id":"evt_1"}'), `t=1700000000,v1=${hex}`, at)).toThrow(
      /signed, but is not an event/,
    );
  });

  it('may be by any of our secrets, while one is rolled', () => {
    expect(verify(payload, signed(payload, 'whsec_new')).id).toBe('evt_1');
    expect(verify(payload, signed(payload, 'whsec_old')).id).toBe('evt_1');
    const both = `${signed(payload, 'whsec_gone')},v1=${signed(payload, 'whsec_old').split('v1=')[1]}`;
    expect(verify(payload, both).id).toBe('evt_1');
  });

  it.each([
    ['missing', null, /header is missing/],
    ['empty', '', /header is missing/],
    ['by another secret', signed(payload, 'whsec_other'), /none of our secrets/],
    ['of other bytes', signed(`${payload} `), /none of our secrets/],
    ['no signature at all', 'hello', /none of our secrets/],
    ['301 seconds old', signed(payload, 'whsec_new', seconds - 301), /older than 300/],
    ['301 seconds old, by the second secret', signed(payload, 'whsec_old', seconds - 301), /older than 300/],
  ])('that is %s is refused', (_, header, message) => {
    expect(() => verify(payload, header)).toThrow(message);
    expect(() => verify(payload, header)).toThrow(expect.objectContaining({ kind: 'bad_signature' }));
  });

  it('that is 300 seconds old still counts', () => {
    expect(verify(payload, signed(payload, 'whsec_new', seconds - 300)).id).toBe('evt_1');
  });

  it('over what is no event is told apart', () => {
    for (const body of ['[]', 'no json', '{"object":"event"}']) {
      expect(() => verify(body, signed(body))).toThrow(expect.objectContaining({ kind: 'invalid' }));
    }
  });
});

describe('an event', () => {
  it('says what it speaks of', () => {
    expect(verify(payload, signed(payload))).toEqual({
      id: 'evt_1',
      type: 'charge.refunded',
      createdAt: now,
      live: false,
      subject: {
        object: 'charge',
        id: 'ch_1',
        paymentIntentId: 'pi_1',
        subscriptionId: null,
        customerId: 'cus_1',
      },
    });
  });

  it.each([
    ['a payment', { object: 'payment_intent', id: 'pi_1' }, { paymentIntentId: 'pi_1' }],
    ['a refund', { object: 'refund', id: 're_1', payment_intent: 'pi_1' }, { paymentIntentId: 'pi_1' }],
    [
      'a dispute',
      { object: 'dispute', id: 'du_1', payment_intent: { id: 'pi_1' } },
      { paymentIntentId: 'pi_1' },
    ],
    [
      'a subscription',
      { object: 'subscription', id: 'sub_1', customer: 'cus_1' },
      { subscriptionId: 'sub_1' },
    ],
    [
      'an invoice, through its parent',
      { object: 'invoice', id: 'in_1', parent: { subscription_details: { subscription: 'sub_1' } } },
      { subscriptionId: 'sub_1' },
    ],
    [
      'an invoice to come, which has no id',
      { object: 'invoice', parent: { subscription_details: { subscription: 'sub_1' } } },
      { id: '', subscriptionId: 'sub_1' },
    ],
    [
      'an invoice payment',
      {
        object: 'invoice_payment',
        id: 'inpay_1',
        payment: { type: 'payment_intent', payment_intent: 'pi_1' },
      },
      { paymentIntentId: 'pi_1' },
    ],
    [
      'a schedule that was released',
      {
        object: 'subscription_schedule',
        id: 'sub_sched_1',
        subscription: null,
        released_subscription: 'sub_1',
      },
      { subscriptionId: 'sub_1' },
    ],
    [
      'a checkout',
      { object: 'checkout.session', id: 'cs_1', payment_intent: null, subscription: 'sub_1' },
      { id: 'cs_1', subscriptionId: 'sub_1', paymentIntentId: null },
    ],
  ])('of %s leads to it', (_, object, expected) => {
    expect(subjectOf(object)).toMatchObject(expected);
  });

  it('that is thin, for a meter error, names the meter', () => {
    const body = JSON.stringify({
      id: 'evt_test_1',
      object: 'v2.core.event',
      type: 'v1.billing.meter.error_report_triggered',
      created: now.toISOString(),
      livemode: false,
      related_object: { id: 'mtr_1', type: 'billing.meter', url: '/v1/billing/meters/mtr_1' },
    });
    expect(verify(body, signed(body))).toMatchObject({
      type: 'v1.billing.meter.error_report_triggered',
      createdAt: now,
      subject: { object: 'billing.meter', id: 'mtr_1' },
    });
  });
});
