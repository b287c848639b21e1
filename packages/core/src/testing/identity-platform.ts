import { identityRegistration } from '../identity/index.ts';
import type { Registration } from '../kernel/index.ts';
import { type TestPlatform, testPlatform } from './platform.ts';
import { testCipher } from './test-cipher.ts';

/** A platform that knows identity, and `others`. */
export const identityPlatform = (...others: Registration[]): Promise<TestPlatform> =>
  testPlatform({
    registrations: [identityRegistration, ...others],
    ports: { cipher: testCipher },
    database: { poolSize: 8 },
  });
