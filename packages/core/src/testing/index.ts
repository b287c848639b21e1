export { fileStoreContract } from './file-store-contract.ts';
export { origin, type TestMember, testMember } from './member.ts';
export { type TestPlatform, type TestPlatformOptions, testPlatform } from './platform.ts';
export { type TestClock, testClock } from './test-clock.ts';
