/** What this Stripe remembers. Instants are whole seconds UTC, amounts the currency's smallest unit. */

export type Metadata = Record<string, string>;

interface Kept {
  readonly id: string;
  readonly created: number;
}

export interface Clock extends Kept {
  name: string | null;
  /** Ahead of the real time by. */
  offset: number;
}

export interface Customer extends Kept {
  clock: string;
  email: string | null;
  name: string | null;
  metadata: Metadata;
  paymentMethod: string | null;
  /** Negative: we owe it to the customer, and the next invoices are paid from it. */
  balance: number;
  currency: string | null;
  deleted: boolean;
}

export interface Product extends Kept {
  name: string;
  description: string | null;
  active: boolean;
  metadata: Metadata;
}

export type Interval = 'day' | 'week' | 'month' | 'year';

export interface Price extends Kept {
  readonly product: string;
  readonly currency: string;
  readonly unitAmount: number;
  readonly recurring: {
    readonly interval: Interval;
    readonly intervalCount: number;
    readonly usageType: 'licensed' | 'metered';
    readonly meter: string | null;
  } | null;
  active: boolean;
  metadata: Metadata;
}

export interface Coupon extends Kept {
  name: string | null;
  readonly percentOff: number | null;
  readonly amountOff: number | null;
  readonly currency: string | null;
  readonly duration: 'once' | 'repeating' | 'forever';
  readonly durationInMonths: number | null;
  readonly maxRedemptions: number | null;
  timesRedeemed: number;
  metadata: Metadata;
}

export interface PromotionCode extends Kept {
  readonly code: string;
  readonly coupon: string;
  readonly customer: string | null;
  readonly expiresAt: number | null;
  readonly maxRedemptions: number | null;
  active: boolean;
  timesRedeemed: number;
  metadata: Metadata;
}

/** Only the number of a test card is ever taken in. */
export interface PaymentMethod extends Kept {
  readonly number: string;
  readonly expMonth: number;
  readonly expYear: number;
  readonly holder: string | null;
  customer: string | null;
  /** Strong authentication was passed with it once: it may be charged without its owner. */
  authenticated: boolean;
}

export interface Applied {
  readonly id: string;
  readonly coupon: string;
  readonly promotionCode: string | null;
  readonly start: number;
  readonly end: number | null;
}

export interface Session extends Kept {
  readonly mode: 'payment' | 'subscription';
  readonly customer: string;
  readonly lines: readonly {
    readonly id: string;
    readonly price: string;
    readonly quantity: number | null;
  }[];
  readonly currency: string;
  readonly metadata: Metadata;
  readonly paymentMetadata: Metadata;
  readonly clientReferenceId: string | null;
  readonly successUrl: string;
  readonly cancelUrl: string | null;
  readonly expiresAt: number;
  readonly allowPromotionCodes: boolean;
  readonly trialEnd: number | null;
  readonly missingPaymentMethod: MissingPaymentMethod;
  discount: { readonly coupon: string; readonly promotionCode: string | null } | null;
  /** A card that waits for its owner's authentication. */
  pendingMethod: string | null;
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  paymentIntent: string | null;
  subscription: string | null;
  invoice: string | null;
}

export interface PaymentError {
  readonly code: string;
  readonly declineCode: string | null;
  readonly message: string;
}

export interface PaymentIntent extends Kept {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string;
  readonly metadata: Metadata;
  readonly description: string | null;
  readonly invoice: string | null;
  readonly session: string | null;
  status: 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';
  paymentMethod: string | null;
  charge: string | null;
  error: PaymentError | null;
  canceledAt: number | null;
}

export interface Charge extends Kept {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string;
  readonly paymentIntent: string;
  readonly paymentMethod: string;
  readonly metadata: Metadata;
  readonly description: string | null;
  readonly receiptNumber: string;
  readonly failure: PaymentError | null;
  disputed: boolean;
}

export interface Refund extends Kept {
  readonly amount: number;
  readonly currency: string;
  readonly charge: string;
  readonly paymentIntent: string;
  readonly reason: string | null;
  metadata: Metadata;
  status: 'pending' | 'succeeded' | 'failed' | 'canceled';
  failureReason: string | null;
}

export interface Dispute extends Kept {
  readonly amount: number;
  readonly currency: string;
  readonly charge: string;
  readonly paymentIntent: string;
  readonly reason: string;
  readonly dueBy: number;
  status: 'needs_response' | 'under_review' | 'won' | 'lost';
}

export type MissingPaymentMethod = 'cancel' | 'create_invoice' | 'pause';

export interface Item {
  readonly id: string;
  readonly created: number;
  price: string;
  quantity: number | null;
}

export type SubscriptionStatus =
  | 'incomplete'
  | 'incomplete_expired'
  | 'trialing'
  | 'active'
  | 'past_due'
  | 'canceled'
  | 'unpaid'
  | 'paused';

export interface Subscription extends Kept {
  readonly customer: string;
  readonly currency: string;
  readonly missingPaymentMethod: MissingPaymentMethod;
  status: SubscriptionStatus;
  items: Item[];
  metadata: Metadata;
  anchor: number;
  periodStart: number;
  periodEnd: number;
  trialStart: number | null;
  trialEnd: number | null;
  /** `trial_will_end`, `invoice.upcoming`: sent for this instant already. */
  announced: { trialEnd: number | null; upcoming: number | null };
  cancelAtPeriodEnd: boolean;
  cancelAt: number | null;
  canceledAt: number | null;
  endedAt: number | null;
  cancelReason: string | null;
  paymentMethod: string | null;
  discount: Applied | null;
  latestInvoice: string | null;
  schedule: string | null;
  pending: PendingUpdate | null;
  /** Prorations that wait for the next invoice. */
  pendingLines: Line[];
}

export interface PendingUpdate {
  readonly expiresAt: number;
  readonly items: Item[];
  readonly anchor: number | null;
  readonly invoice: string;
}

export interface Line {
  readonly id: string;
  readonly description: string;
  readonly amount: number;
  readonly discount: number;
  readonly quantity: number | null;
  readonly price: string;
  readonly subscriptionItem: string;
  readonly proration: boolean;
  readonly start: number;
  readonly end: number;
}

export interface Invoice extends Kept {
  readonly customer: string;
  readonly subscription: string;
  readonly currency: string;
  readonly reason: 'subscription_create' | 'subscription_cycle' | 'subscription_update';
  readonly periodStart: number;
  readonly periodEnd: number;
  readonly prorationDate: number | null;
  readonly metadata: Metadata;
  lines: Line[];
  discount: Applied | null;
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  number: string | null;
  startingBalance: number;
  /** How much of the customer's balance it used or, negative, added to. */
  balanceUsed: number;
  autoAdvance: boolean;
  finalizesAt: number | null;
  finalizedAt: number | null;
  paidAt: number | null;
  voidedAt: number | null;
  attemptCount: number;
  nextAttempt: number | null;
  paymentIntent: string | null;
  payment: string | null;
}

export interface Phase {
  start: number;
  end: number;
  items: { price: string; quantity: number | null }[];
  /** Ids of the subscription's discounts that go on in it. */
  discounts: string[];
  trialEnd: number | null;
}

export interface Schedule extends Kept {
  readonly customer: string;
  subscription: string | null;
  releasedSubscription: string | null;
  phases: Phase[];
  endBehavior: 'release' | 'cancel';
  status: 'active' | 'completed' | 'released' | 'canceled';
  completedAt: number | null;
  releasedAt: number | null;
  canceledAt: number | null;
}

export interface Meter extends Kept {
  readonly eventName: string;
  readonly formula: 'sum' | 'count' | 'last';
  displayName: string;
  status: 'active' | 'inactive';
}

export interface MeterEvent extends Kept {
  readonly eventName: string;
  readonly customer: string;
  readonly value: number;
  readonly timestamp: number;
}

export interface PortalSession extends Kept {
  readonly customer: string;
  readonly returnUrl: string;
  readonly flow: 'payment_method_update' | null;
}

export interface KeptEvent extends Kept {
  readonly type: string;
  /** What is sent. */
  readonly body: Record<string, unknown>;
  /** Of a thin event: what only fetching it tells. */
  readonly data?: Record<string, unknown>;
}

export interface Delivery {
  readonly id: string;
  readonly event: string;
  attempts: number;
  /** Real time, milliseconds; null: delivered or given up. */
  nextAt: number | null;
  status: 'waiting' | 'delivered' | 'failed';
  answer: string | null;
}

export interface Remembered {
  readonly id: string;
  readonly fingerprint: string;
  readonly at: number;
  readonly status: number;
  readonly body: unknown;
}

export interface Settings {
  /** Where events go; null: they are only listed. */
  target: string | null;
  /** What becomes of a subscription whose last try failed. */
  dunningEnd: 'canceled' | 'unpaid' | 'past_due';
}
