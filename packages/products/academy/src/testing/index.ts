export { keyOf } from '../question/key.ts';
export * from './school.ts';
