import type { Question } from './model.ts';

/** The columns of a question that repeat its body for lists and search. */
export const columnsOf = ({ name, kind, objective, tags }: Question) => ({ name, kind, objective, tags });
