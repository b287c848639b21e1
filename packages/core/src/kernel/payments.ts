/**
 * Taking money through a vendor. Every write carries an idempotency key made from our own row, so that a repeat is the
 * same act. Reads give the whole state of an object: callers rewrite their mirror from it and never trust an event.
 * Amounts are in the currency's smallest unit; instants are UTC.
 */
export interface Payments {
  /** Real money, or a test mode. */
  readonly live: boolean;
  createCustomer(key: string, customer: CustomerDetails): Promise<{ readonly customerId: string }>;
  updateCustomer(customerId: string, customer: Omit<CustomerDetails, 'metadata'>): Promise<void>;
  createProduct(key: string, product: { readonly name: string }): Promise<{ readonly productId: string }>;
  createPrice(key: string, price: NewPrice): Promise<{ readonly priceId: string }>;
  /** Finds or makes the meter that counts `eventName` by sum. */
  ensureMeter(key: string, meter: { eventName: string; displayName: string }): Promise<{ meterId: string }>;
  createCheckout(key: string, checkout: NewCheckout): Promise<OpenCheckout>;
  expireCheckout(sessionId: string): Promise<void>;
  readCheckout(sessionId: string): Promise<CheckoutSnapshot>;
  /** A payment and all that became of it: refunds, disputes. */
  readPayment(paymentIntentId: string): Promise<PaymentSnapshot>;
  /** The subscription with its schedule and its latest invoices (at most 24, newest first). */
  readSubscription(subscriptionId: string): Promise<SubscriptionSnapshot>;
  /** What an upgrade would cost now. Pass `prorationAt` on to `upgrade`, so that the amount shown is the amount taken. */
  previewUpgrade(change: PlanChange): Promise<UpgradePreview>;
  /** Changes the plan now if, and only if, the difference is paid: a failed payment leaves the old plan. */
  upgrade(key: string, change: PlanChange & { readonly prorationAt: Date }): Promise<void>;
  /** Changes the plan at the period's end, by a schedule. */
  scheduleDowngrade(key: string, change: PlanChange): Promise<void>;
  /** Takes back a scheduled change. */
  releaseSchedule(scheduleId: string): Promise<void>;
  cancelAtPeriodEnd(key: string, subscriptionId: string, cancel: boolean): Promise<void>;
  cancelNow(key: string, subscriptionId: string): Promise<void>;
  openPortal(
    customerId: string,
    portal: { returnUrl: string; flow?: 'payment_method' },
  ): Promise<{ url: string }>;
  refund(key: string, refund: NewRefund): Promise<{ readonly refundId: string; readonly status: string }>;
  /** Reports a quantity to a meter. An identifier the vendor knows already counts as delivered (`duplicate`). */
  reportUsage(usage: UsageReport): Promise<'reported' | 'duplicate'>;
  /** Reports are checked after they were taken. Why some were not counted: the words behind a `v1.billing.meter.*` event. */
  readUsageFailure(eventId: string): Promise<string>;
  /**
   * Checks the signature over the raw bytes: any of the secrets, at most 300 s old.
   * Throws PaymentsError `bad_signature`.
   */
  verifyWebhook(raw: Buffer, signature: string | null, now: Date): WebhookEnvelope;
}

/** `declined` is the customer's to mend; `unavailable` and `rate_limited` pass; the rest is ours. Holds no secret. */
export class PaymentsError extends Error {
  readonly kind:
    | 'declined'
    | 'needs_action'
    | 'not_found'
    | 'invalid'
    | 'unavailable'
    | 'rate_limited'
    | 'bad_signature';
  /** The vendor's own code (`card_declined`, `resource_missing`). */
  readonly code: string | null;
  constructor(
    kind: PaymentsError['kind'],
    message: string,
    code: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'PaymentsError';
    this.kind = kind;
    this.code = code;
  }
}

export interface CustomerDetails {
  readonly email: string;
  readonly name: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface NewPrice {
  readonly productId: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly kind: 'one_time' | 'recurring' | 'metered';
  readonly interval: 'month' | 'year' | null;
  /** metered only */
  readonly meterId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface NewCheckout {
  readonly mode: 'payment' | 'subscription';
  readonly customerId: string;
  /** A subscription may have a metered price beside its main one. */
  readonly priceIds: readonly { readonly priceId: string; readonly metered: boolean }[];
  /** Ours: found again on the session, the payment, the charge and the subscription. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly clientReferenceId: string;
  /** `{CHECKOUT_SESSION_ID}` in it is replaced by the vendor. */
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly expiresAt: Date;
  /** Not charged before; null without a trial. */
  readonly trialEndsAt: Date | null;
}

export interface OpenCheckout {
  readonly sessionId: string;
  readonly url: string;
  readonly expiresAt: Date;
}

export interface CheckoutSnapshot {
  readonly sessionId: string;
  readonly mode: 'payment' | 'subscription' | 'setup';
  readonly status: 'open' | 'complete' | 'expired';
  readonly paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  readonly currency: string | null;
  readonly totalMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  readonly promotionCode: string | null;
  readonly customerId: string | null;
  readonly paymentIntentId: string | null;
  readonly subscriptionId: string | null;
  readonly clientReferenceId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly asOf: Date;
}

export interface PaymentSnapshot {
  readonly paymentIntentId: string;
  /** succeeded | processing | requires_payment_method | requires_action | canceled | … */
  readonly status: string;
  readonly currency: string;
  readonly amountMinor: number;
  readonly receivedMinor: number;
  readonly customerId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly charge: ChargeSnapshot | null;
  /** Why the last try failed, in words for the customer. */
  readonly failure: string | null;
  readonly asOf: Date;
}

export interface ChargeSnapshot {
  readonly chargeId: string;
  readonly paidAt: Date;
  readonly amountMinor: number;
  /** What succeeded refunds have given back. */
  readonly refundedMinor: number;
  /** `visa •••• 4242` */
  readonly paidWith: string | null;
  readonly receiptUrl: string | null;
  readonly refunds: readonly RefundSnapshot[];
  readonly disputes: readonly DisputeSnapshot[];
}

export interface RefundSnapshot {
  readonly refundId: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** pending | requires_action | succeeded | failed | canceled */
  readonly status: string;
  readonly createdAt: Date;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface DisputeSnapshot {
  readonly disputeId: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** needs_response | under_review | warning_* | won | lost */
  readonly status: string;
  readonly reason: string;
  readonly openedAt: Date;
}

export interface SubscriptionSnapshot {
  readonly subscriptionId: string;
  readonly customerId: string;
  readonly status: string;
  /** The main (not metered) price. */
  readonly priceId: string;
  readonly itemId: string;
  readonly currency: string;
  /** Of the main item: since 2025-03-31 periods live on items. */
  readonly currentPeriodStart: Date;
  readonly currentPeriodEnd: Date;
  readonly trialEndsAt: Date | null;
  readonly cancelAtPeriodEnd: boolean;
  readonly canceledAt: Date | null;
  readonly endedAt: Date | null;
  readonly scheduleId: string | null;
  /** The main price of the schedule's next phase. */
  readonly nextPriceId: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly invoices: readonly InvoiceSnapshot[];
  /** The vendor's now: a test clock may be ahead of ours. */
  readonly asOf: Date;
}

export interface InvoiceSnapshot {
  readonly invoiceId: string;
  readonly number: string | null;
  readonly status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  readonly currency: string;
  readonly totalMinor: number;
  readonly paidMinor: number;
  readonly dueMinor: number;
  readonly taxMinor: number;
  readonly discountMinor: number;
  readonly attemptCount: number;
  readonly nextAttemptAt: Date | null;
  readonly billingReason: string | null;
  readonly hostedUrl: string | null;
  readonly pdfUrl: string | null;
  readonly paidWith: string | null;
  readonly periodStart: Date | null;
  readonly periodEnd: Date | null;
  readonly issuedAt: Date;
  readonly paidAt: Date | null;
  /** Its payment asks the customer for 3-D Secure. */
  readonly needsAction: boolean;
  readonly lines: readonly InvoiceLine[];
}

export interface InvoiceLine {
  readonly description: string;
  readonly amountMinor: number;
  readonly quantity: number;
  readonly periodStart: Date | null;
  readonly periodEnd: Date | null;
}

export interface PlanChange {
  readonly subscriptionId: string;
  readonly itemId: string;
  readonly priceId: string;
  /** The metered price that goes with the new plan, and the one it replaces. */
  readonly meteredPriceId: string | null;
}

export interface UpgradePreview {
  readonly dueMinor: number;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  readonly prorationAt: Date;
}

export interface NewRefund {
  readonly paymentIntentId: string;
  readonly amountMinor: number;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface UsageReport {
  /** Counts once, however often it is told. */
  readonly identifier: string;
  /** Which telling of it this is, from one: a refused one is told anew. */
  readonly sending: number;
  readonly customerId: string;
  readonly eventName: string;
  readonly quantity: number;
  readonly at: Date;
}

/** What an event speaks of. Its contents are not trusted: the object is read again. */
export interface WebhookEnvelope {
  readonly id: string;
  readonly type: string;
  readonly createdAt: Date;
  readonly live: boolean;
  /** The object's type and id, and the ids it names. */
  readonly subject: {
    readonly object: string;
    readonly id: string;
    readonly paymentIntentId: string | null;
    readonly subscriptionId: string | null;
    readonly customerId: string | null;
  };
}
