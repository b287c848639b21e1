export { type Body, list } from './body.ts';
export * from './catalog.ts';
export * from './payment.ts';
export * from './subscription.ts';
