export { createStripePayments } from './payments.ts';
export { apiVersion, type StripeOptions } from './sdk.ts';
