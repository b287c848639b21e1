import type { NoticeType } from '@atrium/core/kernel';

const byMail = { defaults: { in_app: false, email: true }, emailOnly: true } as const;

/** Mails to learners; each can be switched off. Receipts are billing's. */
export const notices = {
  welcome: {
    ...byMail,
    name: 'academy.welcome',
    label: 'Welcome to a course',
    description: 'How to begin, when you have got a course',
  },
  reminder: {
    ...byMail,
    name: 'academy.reminder',
    label: 'A course waits for you',
    description: 'One mail, once a course, when you have not been there for two weeks',
  },
  certificate: {
    ...byMail,
    name: 'academy.certificate',
    label: 'Your certificate',
    description: 'With its number and where it can be checked',
  },
} as const satisfies Record<string, NoticeType>;
