/** The door of billing: what may be done, what is for sale, and who pays. See docs/billing.md. */

export type { PlanDeclaration, PriceDeclaration } from '../kernel/index.ts';
export { accountNow } from './account/now.ts';
export type { Subject } from './account/subject.ts';
export * from './door.ts';
export { access } from './entitlement/access.ts';
export { accessOf, holdsFeature } from './entitlement/access-of.ts';
export type { Access, EntitlementEntry } from './entitlement/entry.ts';
export { grantTrial, type Trial } from './entitlement/grant-trial.ts';
export * from './events.ts';
export { type OfferShown, offerFor } from './offer/offer-for.ts';
export { type OfferToSell, upsertOffer, withdrawOffer } from './offer/upsert-offer.ts';
export { planFeature } from './plan/feature.ts';
export { type PlanInForce, planOf } from './plan/plan-of.ts';
export { syncPlans } from './plan/sync-plans.ts';
export { billingRegistration } from './registration.ts';
export * from './usage/index.ts';
export { receiveWebhook } from './webhook/receive.ts';
