import { randomUUID } from 'node:crypto';
import { addSeconds, type Context, days } from '@atrium/core/kernel';

interface Place {
  readonly tx: Context['tx'];
  readonly organizationId: string;
  readonly userId: string;
  readonly now: Date;
  readonly canary: string;
}

/** What the organization sells, what its owner was given of it, a visit to the checkout of a plan, a meter's refusal. */
export async function billingRows({ tx, organizationId, userId, now, canary }: Place) {
  const feature = `academy.course:${randomUUID()}`;
  const words = { product: 'academy', feature, name: canary, description: canary };
  const offer = await tx.billingOffer.create({ data: { organizationId, ...words } });
  const price = await tx.billingPrice.create({
    data: { organizationId, offerId: offer.id, kind: 'one_time', currency: 'USD', amountMinor: 4900 },
  });
  const who = { email: `${canary}@example.test`, name: canary };
  const person = await tx.billingAccount.create({ data: { userId, ...who } });
  const purchase = await tx.billingPurchase.create({
    data: {
      ...{ accountId: person.id, userId, sellerOrganizationId: organizationId, offerId: offer.id },
      ...{ priceId: price.id, feature, name: canary, status: 'gifted', currency: 'USD', amountMinor: 0 },
    },
  });
  const account = await tx.billingAccount.create({ data: { organizationId, ...who } });
  const plan = await tx.billingPlan.findFirstOrThrow({ select: { key: true, product: true } });
  const checkout = await tx.billingCheckout.create({
    data: {
      ...{ accountId: account.id, organizationId, product: plan.product, planKey: plan.key },
      ...{ priceId: price.id, status: 'complete', returnPath: '/', expiresAt: addSeconds(now, days(1)) },
    },
  });
  const grantId = randomUUID();
  await tx.entitlementEntry.create({
    data: {
      ...{ organizationId, grantId, feature: `${plan.product}.plan`, kind: 'grant', source: 'staff' },
      ...{ sourceId: grantId, planKey: plan.key, startsAt: now, sequence: 1, reason: canary },
    },
  });
  const told = { meter: 'labs.documents', hour: now, chargedAt: now, revision: 1, quantity: 1 };
  const meterReport = await tx.meterReport.create({
    data: { organizationId, ...told, identifier: grantId, status: 'rejected', failure: canary },
  });
  return {
    meterReport: meterReport.id,
    grant: grantId,
    offer: offer.id,
    purchase: purchase.id,
    checkout: checkout.id,
  };
}
