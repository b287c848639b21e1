export { type FollowOptions, followFacts, type LiveFact, liveFact } from './follow.ts';
export { type LiveHub, openLiveHub } from './hub.ts';
