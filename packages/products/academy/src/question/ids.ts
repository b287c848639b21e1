import { randomBytes } from 'node:crypto';
import type { Question, QuestionOf } from './model.ts';

const newId = (): string => randomBytes(6).toString('base64url');

/**
 * The question with ids that say nothing: those of `before` stay (answers given name them), all others are replaced by
 * random ones, whatever the author or the file called them.
 */
export function withOwnIds(question: Question, before: Question | null = null): Question {
  const known = new Set(before ? idsOf(before) : []);
  const given = new Map<string, string>();
  const own = (id: string): string => {
    if (known.has(id)) return id;
    const fresh = given.get(id) ?? newId();
    given.set(id, fresh);
    return fresh;
  };
  return renamed(question, own);
}

function idsOf(question: Question): string[] {
  const found: string[] = [];
  renamed(question, (id) => {
    found.push(id);
    return id;
  });
  return found;
}

function renamed<Value extends Question>(question: Value, own: (id: string) => string): Value {
  const named = <Item extends { id: string }>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, id: own(item.id) }));
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...question, options: named(question.options) };
    case 'ordering':
      return { ...question, items: named(question.items) };
    case 'matching':
      return { ...question, ...matchingIds(question, own) };
    case 'case': {
      const parts = question.parts.map((part) => ({
        ...part,
        id: own(part.id),
        question: renamed(part.question, own),
      }));
      return { ...question, parts };
    }
    default:
      return question;
  }
}

const matchingIds = ({ prompts, choices }: QuestionOf<'matching'>, own: (id: string) => string) => ({
  prompts: prompts.map((prompt) => ({ ...prompt, id: own(prompt.id), choiceId: own(prompt.choiceId) })),
  choices: choices.map((choice) => ({ ...choice, id: own(choice.id) })),
});
