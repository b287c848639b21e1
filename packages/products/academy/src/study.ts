import { entitlementChanged } from '@atrium/core/billing';
import type { Registration } from '@atrium/core/kernel';
import {
  courseEntitlementChanged,
  followEntitlement,
  followEntitlementJob,
} from './certificate/follow-entitlement.job.ts';
import {
  attemptGraded,
  certificateIssued,
  courseCompleted,
  lessonCompleted,
  tutorReplied,
} from './events.ts';
import { completeQuiz, countPassedQuiz } from './progress/attempt-graded.job.ts';

/** What learners' study brings beside its public verbs: progress, review, certificate, search, tutor, mail. */
export const study = {
  verbs: [completeQuiz, followEntitlement],
  facts: [lessonCompleted, courseCompleted, certificateIssued, tutorReplied],
  jobs: [countPassedQuiz, followEntitlementJob],
  subscriptions: [
    {
      fact: attemptGraded.name,
      job: countPassedQuiz,
      payload: (fact) => {
        const { passed, attemptId: _, ...quiz } = attemptGraded.payload.parse(fact);
        return passed ? quiz : null;
      },
    },
    { fact: entitlementChanged.name, job: followEntitlementJob, payload: courseEntitlementChanged },
  ],
  schedules: [],
  notices: [],
  reports: [],
} satisfies Partial<Registration>;
