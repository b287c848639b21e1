export { type MediaRef, mediaRef, openMedia } from './open-media.ts';
