import type { Payments } from '@atrium/core/kernel';
import { catalog } from './catalog.ts';
import { checkout } from './checkout.ts';
import { asPaymentsError } from './errors.ts';
import { payment } from './payment.ts';
import { planChange } from './plan-change.ts';
import type { Connection } from './read.ts';
import { connect, type StripeOptions } from './sdk.ts';
import { subscription } from './subscription.ts';
import { usage } from './usage.ts';
import { verifyWebhook } from './webhook.ts';

type Talking = Omit<Payments, 'live' | 'verifyWebhook'>;

/** Stripe behind the port: errors are PaymentsError, what may pass is tried three times, no try lasts over 10 s. */
export function createStripePayments(options: StripeOptions): Payments {
  const live = /^[rs]k_live_/.test(options.secretKey);
  let talking: Talking | undefined;
  const connected = (): Talking => {
    talking ??= talk({ stripe: connect(options), live });
    return talking;
  };
  const asked = async <T>(question: (talking: Talking) => Promise<T>): Promise<T> => {
    try {
      return await question(connected());
    } catch (cause) {
      throw asPaymentsError(cause);
    }
  };
  return {
    live,
    createCustomer: (...given) => asked((to) => to.createCustomer(...given)),
    updateCustomer: (...given) => asked((to) => to.updateCustomer(...given)),
    createProduct: (...given) => asked((to) => to.createProduct(...given)),
    createPrice: (...given) => asked((to) => to.createPrice(...given)),
    ensureMeter: (...given) => asked((to) => to.ensureMeter(...given)),
    createCheckout: (...given) => asked((to) => to.createCheckout(...given)),
    expireCheckout: (...given) => asked((to) => to.expireCheckout(...given)),
    readCheckout: (...given) => asked((to) => to.readCheckout(...given)),
    readPayment: (...given) => asked((to) => to.readPayment(...given)),
    readSubscription: (...given) => asked((to) => to.readSubscription(...given)),
    previewUpgrade: (...given) => asked((to) => to.previewUpgrade(...given)),
    upgrade: (...given) => asked((to) => to.upgrade(...given)),
    scheduleDowngrade: (...given) => asked((to) => to.scheduleDowngrade(...given)),
    releaseSchedule: (...given) => asked((to) => to.releaseSchedule(...given)),
    cancelAtPeriodEnd: (...given) => asked((to) => to.cancelAtPeriodEnd(...given)),
    cancelNow: (...given) => asked((to) => to.cancelNow(...given)),
    openPortal: (...given) => asked((to) => to.openPortal(...given)),
    refund: (...given) => asked((to) => to.refund(...given)),
    reportUsage: (...given) => asked((to) => to.reportUsage(...given)),
    readUsageFailure: (...given) => asked((to) => to.readUsageFailure(...given)),
    verifyWebhook: (raw, signature, now) => verifyWebhook(options.webhookSecrets, raw, signature, now),
  };
}

const talk = (connection: Connection): Talking => ({
  ...catalog(connection),
  ...checkout(connection),
  ...payment(connection),
  ...subscription(connection),
  ...planChange(connection),
  ...usage(connection),
});
