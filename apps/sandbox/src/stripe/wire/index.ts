export { type Body, list } from './body.ts';
export * from './catalog.ts';
export * from './customer.ts';
export * from './invoice.ts';
export * from './payment.ts';
export * from './refund.ts';
export * from './schedule.ts';
export * from './session.ts';
export * from './subscription.ts';
