import { entitlementChanged, purchasePaid } from '@atrium/core/billing';
import type { Registration } from '@atrium/core/kernel';
import {
  courseEntitlementChanged,
  followEntitlement,
  followEntitlementJob,
} from './certificate/follow-entitlement.job.ts';
import { courseBought } from './enrolment/activate.job.ts';
import { attemptGraded, certificateIssued, courseCompleted, lessonCompleted, tutorMoved } from './events.ts';
import { learnersReport, lessonsReport } from './insight/reports.ts';
import { learnerMailJob, writeLetter } from './mail/mail.job.ts';
import { notices } from './mail/notices.ts';
import { planReminders, planRemindersJob, remindLearners, remindLearnersJob } from './mail/remind.job.ts';
import { completeQuiz, countPassedQuiz } from './progress/attempt-graded.job.ts';
import { answerQuestionJob } from './tutor/answer.job.ts';
import { beginAnswer } from './tutor/begin-answer.ts';
import { failAnswer } from './tutor/fail-answer.ts';
import { finishAnswer } from './tutor/finish-answer.ts';
import { forgetTalks, forgetTalksJob } from './tutor/forget.job.ts';

/** What learners' study brings beside its public verbs: progress, review, certificate, search, tutor, mail. */
export const study = {
  verbs: [
    completeQuiz,
    followEntitlement,
    beginAnswer,
    finishAnswer,
    failAnswer,
    forgetTalks,
    writeLetter,
    remindLearners,
    planReminders,
  ],
  facts: [lessonCompleted, courseCompleted, certificateIssued, tutorMoved],
  jobs: [
    countPassedQuiz,
    followEntitlementJob,
    answerQuestionJob,
    forgetTalksJob,
    learnerMailJob,
    remindLearnersJob,
    planRemindersJob,
  ],
  subscriptions: [
    {
      fact: attemptGraded.name,
      job: countPassedQuiz,
      payload: (fact) => {
        const { passed, attemptId: _, ...quiz } = attemptGraded.payload.parse(fact);
        return passed ? quiz : null;
      },
    },
    {
      fact: purchasePaid.name,
      job: learnerMailJob,
      payload: (fact) => {
        const bought = courseBought(fact);
        return bought && { kind: 'welcome', courseId: bought.courseId, userId: bought.userId };
      },
    },
    {
      fact: certificateIssued.name,
      job: learnerMailJob,
      payload: (fact) => {
        const { userId, courseId, number } = certificateIssued.payload.parse(fact);
        return { kind: 'certificate', userId, courseId, number };
      },
    },
    { fact: entitlementChanged.name, job: followEntitlementJob, payload: courseEntitlementChanged },
  ],
  schedules: [
    { cron: '23 3 * * *', job: forgetTalksJob },
    { cron: '41 15 * * *', job: planRemindersJob },
  ],
  notices: Object.values(notices),
  reports: [learnersReport, lessonsReport],
} satisfies Partial<Registration>;
