import { machine } from '@atrium/core/kernel/machine';

export const courseStates = ['draft', 'published', 'archived'] as const;
export type CourseState = (typeof courseStates)[number];

/** An archived course is off the catalogue; who bought it keeps it. */
export const courseMachine = machine('course', courseStates, {
  publish: { from: ['draft', 'published'], to: 'published' },
  archive: { from: ['published'], to: 'archived' },
  restore: { from: ['archived'], to: 'published' },
});
