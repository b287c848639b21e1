const objectivePrefix = 'objective=';

/** Formats have tags, not objectives: an objective travels as the tag `objective=<key>`. */
export function fromTags(tags: readonly string[]): { tags: string[]; objective: string | null } {
  const clean = [...new Set(tags.map((tag) => tag.trim().slice(0, 80)).filter(Boolean))];
  const objective = clean.find((tag) => tag.startsWith(objectivePrefix));
  return {
    tags: clean.filter((tag) => tag !== objective).slice(0, 50),
    objective: objective?.slice(objectivePrefix.length) || null,
  };
}

export const toTags = (question: {
  readonly tags: readonly string[];
  readonly objective: string | null;
}): string[] => [
  ...question.tags,
  ...(question.objective ? [`${objectivePrefix}${question.objective}`] : []),
];
