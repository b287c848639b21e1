export { EmbeddedError } from './error.ts';
export { checkOutsideServer } from './outside-server.ts';
export { type Embedded, type EmbeddedOptions, startEmbedded } from './start.ts';
