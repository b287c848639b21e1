import {
  type ChargeSnapshot,
  type CheckoutSnapshot,
  type NewCheckout,
  type NewRefund,
  type PaymentSnapshot,
  type Payments,
  PaymentsError,
  type SubscriptionSnapshot,
} from '../../kernel/index.ts';

/** What the vendor holds now: a test moves it on, as time and customers would. */
export interface ScriptedPayments {
  readonly payments: Payments;
  readonly sessions: Map<string, CheckoutSnapshot>;
  readonly intents: Map<string, PaymentSnapshot>;
  readonly subscriptions: Map<string, SubscriptionSnapshot>;
  /** Idempotency keys of every write, in order. */
  readonly keys: string[];
  /** Called after each reading, before its answer arrives: a slow network. */
  onRead: (what: string) => Promise<void>;
  /** May refuse a checkout. */
  onCheckout: () => void;
  /** What the vendor does with a refund it has not seen before; may refuse it. */
  onRefund: (refundId: string, refund: NewRefund) => void;
}

const at = new Date('2026-03-02T09:00:00Z');

/** The payments port on a vendor whose state is set by hand. Writes are remembered by key, as the vendor does. */
export function scriptedPayments(): ScriptedPayments {
  const made = new Map<string, string>();
  const keys: string[] = [];
  const once = (prefix: string, key: string): string => {
    keys.push(key);
    const id = made.get(key) ?? `${prefix}_${made.size + 1}`;
    made.set(key, id);
    return id;
  };
  const sessions: ScriptedPayments['sessions'] = new Map();
  const intents: ScriptedPayments['intents'] = new Map();
  const subscriptions: ScriptedPayments['subscriptions'] = new Map();
  const read = async <T>(from: ReadonlyMap<string, T>, id: string): Promise<T> => {
    const found = from.get(id);
    if (!found) throw new PaymentsError('not_found', `no such object: ${id}`, 'resource_missing');
    await script.onRead(id);
    return found;
  };
  const known: Partial<Payments> = {
    live: false,
    createCustomer: async (key) => ({ customerId: once('cus', key) }),
    createProduct: async (key) => ({ productId: once('prod', key) }),
    createPrice: async (key) => ({ priceId: once('price', key) }),
    createCheckout: async (key, wanted) => {
      const sessionId = once('cs', key);
      script.onCheckout();
      if (!sessions.has(sessionId)) sessions.set(sessionId, openSession(sessionId, wanted));
      return { sessionId, url: `https://pay.example/${sessionId}`, expiresAt: wanted.expiresAt };
    },
    expireCheckout: async (id) => {
      const session = await read(sessions, id);
      if (session.status !== 'open') throw new PaymentsError('invalid', 'it is not open');
      sessions.set(id, { ...session, status: 'expired' });
    },
    readCheckout: (id) => read(sessions, id),
    readPayment: (id) => read(intents, id),
    readSubscription: (id) => read(subscriptions, id),
    refund: async (key, refund) => {
      const isNew = !made.has(key);
      const refundId = once('re', key);
      if (isNew) script.onRefund(refundId, refund);
      return { refundId, status: 'succeeded' };
    },
  };
  const script: ScriptedPayments = {
    ...{ payments: scripted(known), sessions, intents, subscriptions, keys },
    onRead: async () => {},
    onCheckout: () => {},
    onRefund: () => {},
  };
  return script;
}

/** Says by name what a test asked of the vendor and the script does not hold. */
const scripted = (known: Partial<Payments>): Payments =>
  new Proxy(known as Payments, {
    get: (target, name: keyof Payments) => {
      const value = target[name];
      if (value === undefined) throw new Error(`the script has no ${name}`);
      return value;
    },
  });

const openSession = (sessionId: string, wanted: NewCheckout): CheckoutSnapshot => ({
  ...{ sessionId, mode: wanted.mode, status: 'open', paymentStatus: 'unpaid', currency: 'usd' },
  ...{ totalMinor: 4900, discountMinor: 0, taxMinor: 0, promotionCode: null },
  ...{ customerId: wanted.customerId, paymentIntentId: null, subscriptionId: null },
  ...{ clientReferenceId: wanted.clientReferenceId, metadata: wanted.metadata, asOf: at },
});

/** The customer pays the session. */
export function payAt(script: ScriptedPayments, sessionId: string): string {
  const session = script.sessions.get(sessionId);
  if (!session) throw new Error(`no session ${sessionId}`);
  const paymentIntentId = `pi_${sessionId}`;
  script.sessions.set(sessionId, { ...session, status: 'complete', paymentStatus: 'paid', paymentIntentId });
  script.intents.set(paymentIntentId, {
    ...{ paymentIntentId, status: 'succeeded', currency: session.currency ?? 'usd' },
    ...{ amountMinor: session.totalMinor, receivedMinor: session.totalMinor },
    ...{ customerId: session.customerId, metadata: session.metadata, failure: null, asOf: at },
    charge: {
      ...{ chargeId: `ch_${sessionId}`, paidAt: at, amountMinor: session.totalMinor, refundedMinor: 0 },
      ...{ paidWith: 'visa •••• 4242', receiptUrl: null, refunds: [], disputes: [] },
    },
  });
  return paymentIntentId;
}

/** Something becomes of a payment: a refund, a dispute. */
export function changeCharge(
  script: ScriptedPayments,
  paymentIntentId: string,
  change: (charge: ChargeSnapshot) => Partial<ChargeSnapshot>,
): void {
  const intent = script.intents.get(paymentIntentId);
  if (!intent?.charge) throw new Error(`${paymentIntentId} has no charge`);
  const charge = { ...intent.charge, ...change(intent.charge) };
  const refundedMinor = charge.refunds
    .filter(({ status }) => status === 'succeeded')
    .reduce((sum, refund) => sum + refund.amountMinor, 0);
  script.intents.set(paymentIntentId, { ...intent, charge: { ...charge, refundedMinor } });
}

export const refundOf = (refundId: string, amountMinor: number, status = 'succeeded') => ({
  ...{ refundId, amountMinor, currency: 'usd', status, createdAt: at, metadata: {} },
});

export const disputeOf = (disputeId: string, amountMinor: number, status: string) => ({
  ...{ disputeId, amountMinor, currency: 'usd', status, reason: 'fraudulent', openedAt: at },
});
