import { coreRoles, type Scopes } from '@atrium/core/kernel';

const { owner, admin } = coreRoles;

/** What a school's people do in the academy. Learners are persons with a purchase, not members: no role is theirs. */
export const academyRoles = {
  'academy.author': {
    label: 'Author',
    description: 'Writes courses and questions, publishes them and sees how learners do',
  },
  'academy.support': {
    label: 'Learner support',
    description: 'Sees learners, their progress and their purchases, and helps them',
  },
} as const;

const authors = [owner, admin, 'academy.author'];

const helpers = [...authors, 'academy.support'];

export const academyScopes = {
  'academy.course.read': {
    description: 'See the courses of the school as their authors do, drafts too',
    roles: helpers,
    keys: true,
    staff: ['support', 'admin'],
  },
  'academy.course.write': {
    description: 'Write drafts: modules, lessons, pictures and videos',
    roles: authors,
    keys: true,
  },
  'academy.course.publish': {
    description: 'Publish a course, set its price, take it off the catalogue',
    roles: authors,
  },
  'academy.sale.read': {
    description: 'See revenue, visits and purchases of the courses',
    roles: helpers,
  },
  'academy.insight.read': {
    description: 'See learners, their progress and how questions do',
    roles: helpers,
  },
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
