export * from './catalog.ts';
export { type Body, list } from './common.ts';
export * from './payment.ts';
export * from './subscription.ts';
