const reflection = {
  ...{ kind: 'essay', name: 'x', stem: { format: 'plain', text: 'x' } },
  ...{ sample: null, generalFeedback: null, objective: null, tags: [] },
};

/** What a schema's shape alone does not tell: values under a pattern, by procedure. */
export const particularInputs: Readonly<Record<string, object>> = {
  'academy.course.price': { price: null },
  'academy.progress.activity': { timeZone: 'UTC' },
  'academy.question.edit': { question: reflection },
  'billing.purchase.start': { returnPath: '/' },
  'billing.sale.gift': { email: 'nobody@example.test', returnPath: '/' },
  'jobs.discard': { id: '1' },
  'jobs.retry': { id: '1' },
  'labs.document.correct': { path: 'product.name', value: { kind: 'text', text: 'x' } },
  'organization.members.changeRoles': { roles: ['member'] },
};
