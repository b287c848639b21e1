import type { NoticeType } from '@atrium/core/kernel';

const both = { in_app: true, email: true };
const inApp = { in_app: true, email: false };

/** Kinds of notices labs sends; each can be switched per channel. */
export const notices: readonly NoticeType[] = [
  {
    name: 'labs.document.asks',
    label: 'A certificate needs a look',
    description: 'A value could not be trusted and waits for you',
    defaults: inApp,
  },
  {
    name: 'labs.document.rejected',
    label: 'A certificate was not taken',
    description: 'The file cannot be used, with the reason',
    defaults: inApp,
  },
  {
    name: 'labs.document.failed',
    label: 'A certificate could not be processed',
    description: 'The fault was ours; you can try again',
    defaults: both,
  },
  {
    name: 'labs.description.submitted',
    label: 'A description waits for approval',
    description: 'For those who approve',
    defaults: both,
  },
  {
    name: 'labs.description.returned',
    label: 'A description came back',
    description: 'An approver asks for changes',
    defaults: both,
  },
  {
    name: 'labs.description.stale',
    label: 'A published description went stale',
    description: 'Its certificate expired or was replaced, or a rule changed',
    defaults: both,
  },
];
