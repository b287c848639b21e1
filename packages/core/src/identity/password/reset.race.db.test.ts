import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../../kernel/index.ts';
import {
  asVisitor,
  identityPlatform,
  runJobs,
  signInOnWeb,
  type TestPlatform,
  testPassword,
  testPerson,
} from '../../testing/index.ts';
import { issueToken, requestPasswordReset, resetPassword } from '../index.ts';

let test: TestPlatform;
beforeAll(async () => {
  test = await identityPlatform();
});
afterAll(() => test.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it.each([false, true])(
  'no sign-in with the old password outlives a reset (second factor: %s)',
  async (secondFactor) => {
    for (let round = 0; round < 12; round++) {
      const person = await testPerson(test, { secondFactor });
      const { email, userId } = person;
      await execute(test.platform, requestPasswordReset, asVisitor, { email });
      await runJobs(test.platform);
      const mail = test.sent.findLast(({ to, text }) => to === email && text.includes('#token='));
      const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
      const reset = execute(test.platform, resetPassword, asVisitor, {
        token,
        password: 'another-meadow-lamp',
      });
      const thieves = Array.from({ length: 4 }, async (_, index) => {
        await pause(index * 4);
        if (index % 2 === 0 || secondFactor) return signInOnWeb(test, person);
        return execute(test.platform, issueToken, asVisitor, { email, password: testPassword });
      });
      await Promise.allSettled([...thieves, reset]);
      await reset;
      const open = await test.platform.db.transaction({ organizationId: null, userId: null }, async (tx) => [
        await tx.session.count({ where: { userId, revokedAt: null } }),
        await tx.refreshFamily.count({ where: { userId, revokedAt: null } }),
        await tx.signInAttempt.count({ where: { userId, usedAt: null } }),
      ]);
      expect(open).toEqual([0, 0, 0]);
    }
  },
);
