export { EmbeddedError } from './error.ts';
export { type Embedded, type EmbeddedOptions, startEmbedded } from './start.ts';
