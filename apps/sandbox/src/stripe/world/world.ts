import { randomBytes } from 'node:crypto';
import type * as kept from './kept.ts';
import { Shelf } from './shelf.ts';

export const MAIN_CLOCK = 'clock_main';

const shelves = () => ({
  clocks: new Shelf<kept.Clock>('test_clock'),
  customers: new Shelf<kept.Customer>('customer'),
  products: new Shelf<kept.Product>('product'),
  prices: new Shelf<kept.Price>('price'),
  coupons: new Shelf<kept.Coupon>('coupon'),
  promotionCodes: new Shelf<kept.PromotionCode>('promotion code'),
  paymentMethods: new Shelf<kept.PaymentMethod>('PaymentMethod'),
  sessions: new Shelf<kept.Session>('checkout.session'),
  paymentIntents: new Shelf<kept.PaymentIntent>('payment_intent'),
  charges: new Shelf<kept.Charge>('charge'),
  refunds: new Shelf<kept.Refund>('refund'),
  disputes: new Shelf<kept.Dispute>('dispute'),
  subscriptions: new Shelf<kept.Subscription>('subscription'),
  invoices: new Shelf<kept.Invoice>('invoice'),
  schedules: new Shelf<kept.Schedule>('subscription_schedule'),
  meters: new Shelf<kept.Meter>('billing meter'),
  meterEvents: new Shelf<kept.MeterEvent>('meter event'),
  portals: new Shelf<kept.PortalSession>('billing_portal.session'),
  events: new Shelf<kept.KeptEvent>('event', 5_000),
  deliveries: new Shelf<kept.Delivery>('delivery'),
  remembered: new Shelf<kept.Remembered>('idempotency key', 5_000),
});

export type Shelves = ReturnType<typeof shelves>;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export const newId = (prefix: string, length = 24): string =>
  `${prefix}_${Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;

/** All that this Stripe knows, and what time it is for whom. */
export class World {
  readonly shelves: Shelves = shelves();
  readonly settings: kept.Settings;
  /** Where a browser finds the pages. */
  url = '';
  readonly #announce: (event: kept.KeptEvent) => void;

  constructor(settings: kept.Settings, announce: (event: kept.KeptEvent) => void) {
    this.settings = settings;
    this.#announce = announce;
    this.shelves.clocks.add({ id: MAIN_CLOCK, created: this.realNow(), name: 'Everyone', offset: 0 });
  }

  realNow(): number {
    return Math.floor(Date.now() / 1000);
  }

  /** Now, by the clock of this customer. */
  now(customerId: string): number {
    return this.clockNow(this.shelves.customers.get(customerId).clock);
  }

  clockNow(clockId: string): number {
    return this.realNow() + this.shelves.clocks.get(clockId).offset;
  }

  /** A clock is not turned back. */
  setClock(clockId: string, to: number): void {
    this.shelves.clocks.get(clockId).offset = to - this.realNow();
  }

  publish(event: kept.KeptEvent): void {
    this.shelves.events.add(event);
    this.#announce(event);
  }

  restore(saved: Saved): void {
    Object.assign(this.settings, saved.settings);
    for (const [name, things] of Object.entries(saved.shelves)) this.#named(name)?.restore(things);
  }

  /** Shelves whose things never change, by name. */
  growing(): [string, Shelf<{ id: string }>][] {
    return Object.keys(this.shelves).flatMap((name) => {
      const shelf = this.#named(name);
      return shelf && shelf.most !== null ? [[name, shelf]] : [];
    });
  }

  #named(name: string): Shelf<{ id: string }> | undefined {
    return (this.shelves as unknown as Record<string, Shelf<{ id: string }>>)[name];
  }

  toJSON() {
    const grown = new Set(this.growing().map(([name]) => name));
    const changing = Object.entries(this.shelves).filter(([name]) => !grown.has(name));
    return { settings: this.settings, shelves: Object.fromEntries(changing) };
  }
}

export interface Saved {
  readonly settings: kept.Settings;
  readonly shelves: Readonly<Record<string, readonly { id: string }[]>>;
}
