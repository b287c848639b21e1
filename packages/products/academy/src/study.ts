import { entitlementChanged } from '@atrium/core/billing';
import type { Registration } from '@atrium/core/kernel';
import {
  courseEntitlementChanged,
  followEntitlement,
  followEntitlementJob,
} from './certificate/follow-entitlement.job.ts';
import { attemptGraded, certificateIssued, courseCompleted, lessonCompleted, tutorMoved } from './events.ts';
import { completeQuiz, countPassedQuiz } from './progress/attempt-graded.job.ts';
import { answerQuestionJob } from './tutor/answer.job.ts';
import { beginAnswer } from './tutor/begin-answer.ts';
import { failAnswer } from './tutor/fail-answer.ts';
import { finishAnswer } from './tutor/finish-answer.ts';
import { forgetTalks, forgetTalksJob } from './tutor/forget.job.ts';

/** What learners' study brings beside its public verbs: progress, review, certificate, search, tutor, mail. */
export const study = {
  verbs: [completeQuiz, followEntitlement, beginAnswer, finishAnswer, failAnswer, forgetTalks],
  facts: [lessonCompleted, courseCompleted, certificateIssued, tutorMoved],
  jobs: [countPassedQuiz, followEntitlementJob, answerQuestionJob, forgetTalksJob],
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
  schedules: [{ cron: '23 3 * * *', job: forgetTalksJob }],
  notices: [],
  reports: [],
} satisfies Partial<Registration>;
