/** For browsers and apps: zod shapes only. */
export * from './admin/schemas.ts';
export * from './invoice/schemas.ts';
export * from './plan/schemas.ts';
export * from './purchase/schemas.ts';
export * from './sale/schemas.ts';
export * from './subscription/schemas.ts';
