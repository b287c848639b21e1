import type { Question } from '../question/model.ts';
import type { ImportNote } from './schemas.ts';

export interface Exportable {
  readonly category: string;
  readonly question: Question;
}

/** `lost`: what the format cannot hold, an entry a question and loss. */
export interface Exported {
  readonly text: string;
  readonly lost: readonly ImportNote[];
}

export type Lose = (level: 'skipped' | 'changed', message: string) => void;

/** Writes each question, and gathers what the format cannot say of it. A writer returns null for what it cannot write. */
export function exportEach(
  items: readonly Exportable[],
  write: (item: Exportable, lose: Lose, index: number) => string | null,
): { texts: string[]; lost: ImportNote[] } {
  const lost: ImportNote[] = [];
  const texts = items.flatMap((item, index) => {
    const lose: Lose = (level, message) =>
      lost.push({ level, file: null, line: null, item: item.question.name, message });
    const text = write(item, lose, index);
    return text === null ? [] : [text];
  });
  return { texts, lost };
}
