import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const room = join(import.meta.dirname, '..');

/** Files of identity whose text matches, tests apart. */
async function filesWith(pattern: RegExp): Promise<string[]> {
  const files = (await readdir(room, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const texts = await Promise.all(
    files.map(async (file) => [file, await readFile(join(room, file), 'utf8')] as const),
  );
  return texts
    .filter(([, text]) => pattern.test(text))
    .map(([file]) => file)
    .sort();
}

it('sessions, refresh families and tickets are made in one file each', async () => {
  expect(await filesWith(/\bsession\.(create|upsert)/)).toEqual(['session/start-session.ts']);
  expect(await filesWith(/refreshFamily\.(create|upsert)/)).toEqual(['token/start-family.ts']);
  expect(await filesWith(/stage: 'ticket',\n\s+channel/)).toEqual(['sign-in/ticket.ts']);
  expect(await filesWith(/INSERT INTO "(Session|RefreshFamily|SignInAttempt)"/)).toEqual([]);
});

it('both take the proof that only the decision about the second factor can make', async () => {
  expect(await filesWith(/new FactorsPassed\(/)).toEqual(['sign-in/complete-primary-factor.ts']);
  expect(await filesWith(/as (unknown as )?FactorsPassed/)).toEqual([]);
  expect(await filesWith(/startSession\(ctx, \{/)).toEqual(['sign-in/ticket.ts']);
  expect(await filesWith(/assertPassed\(passed\)/)).toEqual(['sign-in/ticket.ts', 'token/start-family.ts']);
});
