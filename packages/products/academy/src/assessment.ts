import type { Registration } from '@atrium/core/kernel';
import { expireAttemptJob } from './attempt/expire.job.ts';
import { expireAttempt } from './attempt/expire.ts';
import { attemptGraded } from './events.ts';
import { importPurpose } from './question/read-import.ts';

const megabytes = (count: number): number => count * 1024 * 1024;

/** What questions and attempts bring beside their public verbs. */
export const assessment = {
  verbs: [expireAttempt],
  facts: [attemptGraded],
  jobs: [expireAttemptJob],
  filePurposes: [
    {
      name: importPurpose,
      maxBytes: megabytes(20),
      // GIFT may begin like an HTML page; what the file is, its reader finds out.
      types: ['text/plain', 'text/html', 'application/xml', 'application/zip'],
      writeScope: 'academy.question.write',
      readScope: 'academy.question.write',
    },
  ],
} satisfies Partial<Registration>;
