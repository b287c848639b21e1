export { fileStoreContract } from './file-store-contract.ts';
export { identityPlatform } from './identity-platform.ts';
export { origin, type TestMember, testMember } from './member.ts';
export {
  actorBy,
  asVisitor,
  callBy,
  codeOf,
  signInOnWeb,
  type TestPerson,
  testPassword,
  testPerson,
} from './person.ts';
export { type TestPlatform, type TestPlatformOptions, testPlatform } from './platform.ts';
export { runJobs } from './run-jobs.ts';
export { testCipher } from './test-cipher.ts';
export { type TestClock, testClock } from './test-clock.ts';
