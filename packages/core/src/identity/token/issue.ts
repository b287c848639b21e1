import { command, DomainError, Refusal } from '../../kernel/index.ts';
import { throttleCodes } from '../second-factor/verify-code.ts';
import { completePrimaryFactor } from '../sign-in/complete-primary-factor.ts';
import { forgivePasswords, provePassword, stillProven } from '../sign-in/prove-password.ts';
import { wrongPassword } from '../sign-in/sign-in.ts';
import { perPlace } from '../sign-in/throttles.ts';
import { issueTokenInput, tokenAnswer } from './schemas.ts';
import { startFamily } from './start-family.ts';

/** Signs an app or a program in with password and, where there is one, second factor. */
export const issueToken = command({
  name: 'identity.token.issue',
  summary: 'Sign an app in with e-mail, password and code',
  input: issueTokenInput,
  output: tokenAnswer,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(100)],
  prepare: async (context, input) => {
    const proof = await provePassword(context, input);
    if (proof.userId && input.totp) await throttleCodes(context, proof.userId);
    return proof;
  },
  run: async (ctx, { email, totp: code, deviceName }, proof) => {
    const userId = await stillProven(ctx, proof);
    if (!userId) return wrongPassword();
    await forgivePasswords(ctx, email);
    const passed = await completePrimaryFactor(ctx, { userId, methods: ['pwd'], code });
    if (passed instanceof Refusal) return passed;
    return passed === 'due' ? codeNeeded() : startFamily(ctx, passed, deviceName);
  },
});

const codeNeeded = (): Refusal =>
  new Refusal(
    new DomainError('SECOND_FACTOR_REQUIRED', 'Send the code of your authenticator app as "totp".', {
      reason: 'code_needed',
    }),
  );
