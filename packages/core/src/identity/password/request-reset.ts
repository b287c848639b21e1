import { v7 as uuidv7 } from 'uuid';
import { command } from '../../kernel/index.ts';
import { nothing } from '../account/schemas.ts';
import { perEmail, perPlace } from '../sign-in/throttles.ts';
import { mailReset } from './mail-reset.job.ts';
import { requestPasswordResetInput } from './schemas.ts';

/** Asks for a link to choose a new password. Looks nobody up: whether there is an account, the job finds out. */
export const requestPasswordReset = command({
  name: 'identity.password.request_reset',
  summary: 'Ask for a link to choose a new password',
  input: requestPasswordResetInput,
  output: nothing,
  scope: 'public',
  tenancy: 'none',
  throttles: [perPlace(30), perEmail(5)],
  run: async (ctx, { email }) => {
    ctx.enqueue(mailReset, { email, linkId: uuidv7() });
    return {};
  },
});
