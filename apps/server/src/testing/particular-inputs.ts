/** What a schema's shape alone does not tell: values under a pattern, by procedure. */
export const particularInputs: Readonly<Record<string, object>> = {
  'academy.course.price': { price: null },
  'jobs.discard': { id: '1' },
  'jobs.retry': { id: '1' },
  'labs.document.correct': { path: 'product.name', value: { kind: 'text', text: 'x' } },
  'organization.members.changeRoles': { roles: ['member'] },
};
