import { type Question, question, questionFaults } from '@atrium/academy/schemas';

/** What keeps a draft from being saved: words for a field by its path (`options.2.weight`), and words for the whole. */
export interface Problems {
  readonly byPath: ReadonlyMap<string, string>;
  readonly whole: readonly string[];
  /** The draft as it would be saved; null while anything is in the way. */
  readonly sound: Question | null;
}

const words: Readonly<Record<string, string>> = {
  name: 'Give it a name. Learners never see it.',
  text: 'Write the accepted answer.',
  stem: 'Write what is asked.',
};

export function problemsOf(draft: Question): Problems {
  const parsed = question.safeParse(draft);
  const byPath = new Map<string, string>();
  for (const { path, message } of parsed.error?.issues ?? []) {
    const last = String(path.at(-1) ?? '');
    if (path.length > 0) byPath.set(path.join('.'), wordsFor(last, message));
  }
  for (const path of emptyTexts(draft)) byPath.set(path, words[lastOf(path)] ?? 'Write something here.');
  const whole = questionFaults(draft);
  const sound = parsed.success && byPath.size === 0 ? parsed.data : null;
  return { byPath, whole, sound };
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function wordsFor(field: string, message: string): string {
  if (field === 'name') return words.name ?? message;
  if (field === 'text') return words.text ?? message;
  return message.charAt(0).toUpperCase() + message.slice(1);
}

/** Texts that may be empty in the bank's form (a file may bring them so), and yet ask or offer nothing. */
function emptyTexts(draft: Question, at = ''): string[] {
  const blank = (path: string, text: { readonly text: string }) =>
    text.text.trim() === '' ? [`${at}${path}`] : [];
  const list = (path: string, items: readonly { readonly text: { readonly text: string } }[]) =>
    items.flatMap((item, index) => blank(`${path}.${index}.text`, item.text));
  const own = blank('stem', draft.stem);
  switch (draft.kind) {
    case 'single':
    case 'multiple':
      return [...own, ...list('options', draft.options)];
    case 'matching':
      return [...own, ...list('prompts', draft.prompts), ...list('choices', draft.choices)];
    case 'ordering':
      return [...own, ...list('items', draft.items)];
    case 'case':
      return [
        ...own,
        ...draft.parts.flatMap((part, index) => emptyTexts(part.question, `parts.${index}.question.`)),
      ];
    default:
      return own;
  }
}
