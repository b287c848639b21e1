import { coreRoles, type Scopes } from '@atrium/core/kernel';

const { owner, admin } = coreRoles;

/** What a school's people do in the academy. Learners are persons with a purchase, not members: no role is theirs. */
export const academyRoles = {
  'academy.instructor': {
    label: 'Instructor',
    description: 'Writes courses and questions, publishes them and sees how learners do',
  },
  'academy.support': {
    label: 'Learner support',
    description: 'Sees learners, their progress and their purchases, and helps them',
  },
} as const;

const authors = [owner, admin, 'academy.instructor'];

export const academyScopes = {
  'academy.question.read': {
    description: 'See the question bank, its keys and statistics, and export it',
    roles: authors,
    keys: true,
  },
  'academy.question.write': {
    description: 'Create, import, change and archive questions, and regrade',
    roles: authors,
    keys: true,
  },
} satisfies Scopes;
